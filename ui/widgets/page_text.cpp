// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/page_text.h"

#include <QKeyEvent>
#include <QWheelEvent>

namespace ic {

PageText::PageText(QWidget *parent)
    : QTextBrowser(parent)
{
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setOpenLinks(false);
    viewport()->setAutoFillBackground(false);
    connect(this, &QTextBrowser::anchorClicked, this, &PageText::linkActivated);
}

void PageText::prepare(QTextDocument &document, const QFont &font, int margin)
{
    document.setDocumentMargin(margin);
    document.setDefaultFont(font);
    QTextOption option = document.defaultTextOption();
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    document.setDefaultTextOption(option);
    document.setIndentWidth(22);
}

void PageText::takeFocusFor(bool links)
{
    Qt::TextInteractionFlags flags = Qt::TextSelectableByMouse;
    if (links)
        flags |= Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard;
    setTextInteractionFlags(flags);
    setFocusPolicy(links ? Qt::StrongFocus : Qt::ClickFocus);
}

void PageText::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        fill();
}

void PageText::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
        QTextBrowser::keyPressEvent(event);
        return;
    default:
        if (event->matches(QKeySequence::Copy))
            QTextBrowser::keyPressEvent(event);
        else
            event->ignore(); // the page scrolls, not a piece of it
    }
}

void PageText::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

} // namespace ic
