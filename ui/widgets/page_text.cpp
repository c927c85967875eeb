// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/page_text.h"

#include <QKeyEvent>
#include <QRegularExpression>
#include <QTextCursor>
#include <QTextList>
#include <QWheelEvent>

namespace ic {

namespace {

constexpr QChar unseen(0x2063); ///< text of the items that only count
constexpr int mostUnseen = 200;

/// Rich text numbers each list from 1: items that are not shown count up to where the list begins.
QString withUnseenItems(const QString &html)
{
    static const QRegularExpression start(QStringLiteral("<ol start=\"(\\d{1,4})\">"));
    if (!html.contains(QLatin1String("<ol start=")))
        return html;
    QString result;
    qsizetype at = 0;
    for (auto all = start.globalMatch(html); all.hasNext();) {
        const QRegularExpressionMatch match = all.next();
        const int number = match.capturedView(1).toInt();
        result += QStringView(html).mid(at, match.capturedEnd() - at);
        at = match.capturedEnd();
        if (number - 1 <= mostUnseen)
            result += QStringLiteral("<li>%1</li>").arg(unseen).repeated(number - 1);
    }
    return result + html.mid(at);
}

bool isBox(const QTextBlock &item)
{
    return item.text().startsWith(QChar(0x2610)) || item.text().startsWith(QChar(0x2611));
}

/// A box to tick needs no dot before it.
void withoutDots(const QTextBlock &block)
{
    QTextList *list = block.textList();
    if (!list || list->item(0) != block || list->format().style() != QTextListFormat::ListDisc)
        return;
    for (int i = 0; i < list->count(); ++i) {
        if (!isBox(list->item(i)))
            return;
    }
    QTextListFormat format = list->format();
    format.setStyle(QTextListFormat::ListStyleUndefined);
    list->setFormat(format);
}

} // namespace

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

void PageText::showHtml(const QString &html)
{
    setHtml(withUnseenItems(html));
    finish(*document());
}

void PageText::finish(QTextDocument &document)
{
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        if (isBox(block))
            withoutDots(block);
        if (block.text() != unseen)
            continue;
        QTextBlockFormat flat;
        flat.setTopMargin(0);
        flat.setBottomMargin(0);
        QTextCursor(block).mergeBlockFormat(flat);
        block.setVisible(false);
        document.markContentsDirty(block.position(), block.length());
    }
}

QTextBlock PageText::firstShown() const
{
    QTextBlock block = document()->firstBlock();
    while (block.isValid() && !block.isVisible())
        block = block.next();
    return block;
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
