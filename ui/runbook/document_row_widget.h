// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/runbook/block_mark.h"

#include <QWidget>

#include <vector>

class QPushButton;

namespace ic {

class DocumentText;
class Pictures;

/// A row of the document in view: at the left what it became, and the line where somebody wants it; then the
/// text; below, a question for each host that its pictures are on.
class DocumentRowWidget : public QWidget {
    Q_OBJECT
public:
    DocumentRowWidget(const QString &html, const BlockMark &mark, int line, Pictures &pictures,
                      QWidget *parent = nullptr);

    /// Pixels that it needs at this width; it has to get them.
    int layOut(int width, int gutter);
    void setLineShown(bool shown);
    /// A ground and a bar at the left. `inside`: the line of a code block, from 0; -1: the whole row.
    void setHighlighted(bool highlighted, int inside = -1);
    void pictureChanged(const QString &source);
    bool isHeading = false;
    DocumentText *text() const { return m_text; }
    QPushButton *mark() const { return m_mark; }

Q_SIGNALS:
    void markPressed();
    void linkActivated(const QUrl &target);
    /// Its height is another.
    void resized();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void askForPictures();

    DocumentText *m_text;
    QPushButton *m_mark = nullptr;
    Pictures &m_pictures;
    std::vector<QPushButton *> m_questions;
    int m_line;
    int m_gutter = 0;
    bool m_lineShown = false;
    bool m_highlighted = false;
};

} // namespace ic
