// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/playbook/text_block.h"

#include "ui/widgets/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QWheelEvent>

#include <cmath>

namespace ic {

namespace {

QString sheetFor(const Tokens &tokens, const QString &monoFamily)
{
    return QStringLiteral("a { color: %1; text-decoration: underline; }"
                          "code, pre { font-family: '%2'; }"
                          "table { border-collapse: collapse; }"
                          "th, td { padding: 5px 14px 5px 0; border: none; border-top: 1px solid %3;"
                          " border-bottom: 1px solid %3; }"
                          "th { color: %4; text-align: left; font-weight: 600; }"
                          "p { margin-top: 0; margin-bottom: 6px; }"
                          "ul, ol { margin-top: 0; margin-bottom: 4px; -qt-list-indent: 1; }"
                          "li { margin-bottom: 3px; }")
        .arg(tokens.accent.name(), monoFamily, tokens.rule.name(), tokens.dim.name());
}

void prepare(QTextDocument &document, const QFont &font)
{
    document.setDocumentMargin(0);
    document.setDefaultFont(font);
    QTextOption option = document.defaultTextOption();
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    document.setDefaultTextOption(option);
    document.setIndentWidth(22);
}

} // namespace

TextBlock::TextBlock(const QString &html, QWidget *parent)
    : QTextBrowser(parent)
    , m_html(html)
{
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setOpenLinks(false);
    const bool links = html.contains(QLatin1String("<a "));
    Qt::TextInteractionFlags flags = Qt::TextSelectableByMouse;
    if (links)
        flags |= Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard;
    setTextInteractionFlags(flags);
    setFocusPolicy(links ? Qt::StrongFocus : Qt::ClickFocus);
    viewport()->setAutoFillBackground(false);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(this, &QTextBrowser::anchorClicked, this, &TextBlock::linkActivated);
    fill();
}

void TextBlock::fill()
{
    m_heights.clear();
    prepare(*document(), font());
    document()->setDefaultStyleSheet(
        sheetFor(tokensFor(QGuiApplication::palette()), monoFont(font()).families().constFirst()));
    setHtml(m_html);
    updateGeometry();
}

int TextBlock::heightForWidth(int width) const
{
    if (const auto known = m_heights.find(width); known != m_heights.end())
        return known->second;
    const std::unique_ptr<QTextDocument> measure(document()->clone());
    prepare(*measure, font());
    measure->setTextWidth(width);
    const int height = int(std::ceil(measure->size().height())) + 1;
    if (m_heights.size() > 8)
        m_heights.clear();
    m_heights[width] = height;
    return height;
}

QSize TextBlock::sizeHint() const
{
    const int wide = width() > 100 ? width() : 480;
    return {wide, heightForWidth(wide)};
}

QSize TextBlock::minimumSizeHint() const
{
    return {120, fontMetrics().lineSpacing()};
}

QVariant TextBlock::loadResource(int, const QUrl &)
{
    return {};
}

void TextBlock::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        fill();
}

void TextBlock::keyPressEvent(QKeyEvent *event)
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
            event->ignore(); // the page scrolls, not a block of it
    }
}

void TextBlock::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

} // namespace ic
