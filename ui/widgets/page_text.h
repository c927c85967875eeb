// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextBlock>
#include <QTextBrowser>

namespace ic {

/// A piece of a document on a page: text that can be selected, with links that do nothing but tell that they
/// were activated. It breaks long words rather than hide them, and leaves scrolling to the page it is on.
class PageText : public QTextBrowser {
    Q_OBJECT
public:
    explicit PageText(QWidget *parent = nullptr);

Q_SIGNALS:
    void linkActivated(const QUrl &target);

protected:
    /// Sets the text; called again when colours or the font change.
    virtual void fill() = 0;

    /// What holds for every such text, at no more room than its margin.
    static void prepare(QTextDocument &document, const QFont &font, int margin = 0);
    /// Sets the text. A list that begins with another number than 1, and one of boxes to tick, look as they
    /// were written, which rich text alone does not do.
    void showHtml(const QString &html);
    /// What showHtml() does beyond HTML, for a copy of the document.
    static void finish(QTextDocument &document);
    /// The first paragraph that is seen.
    QTextBlock firstShown() const;
    /// A ring of focus shows the link that Enter would follow, not a block that can't do anything.
    void takeFocusFor(bool links);

    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
};

} // namespace ic
