// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextBrowser>

#include <map>

namespace ic {

/// A block of the document as its author wrote it: prose, lists, tables. As high as its text, breaks long
/// words rather than hide them, fetches nothing; a link does nothing but tell that it was activated.
class TextBlock : public QTextBrowser {
    Q_OBJECT
public:
    explicit TextBlock(const QString &html, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QVariant loadResource(int type, const QUrl &name) override;

Q_SIGNALS:
    void linkActivated(const QUrl &target);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void fill();

    QString m_html;
    mutable std::map<int, int> m_heights; ///< by width; laying out a table is not free
};

} // namespace ic
