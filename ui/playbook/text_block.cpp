// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/playbook/text_block.h"

#include "ui/widgets/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QGuiApplication>

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

} // namespace

TextBlock::TextBlock(const QString &html, QWidget *parent)
    : PageText(parent)
    , m_html(html)
{
    takeFocusFor(html.contains(QLatin1String("<a ")));
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    TextBlock::fill();
}

void TextBlock::fill()
{
    m_heights.clear();
    prepare(*document(), font());
    document()->setDefaultStyleSheet(
        sheetFor(tokensFor(QGuiApplication::palette()), monoFont(font()).families().constFirst()));
    showHtml(m_html);
    updateGeometry();
}

int TextBlock::heightForWidth(int width) const
{
    if (const auto known = m_heights.find(width); known != m_heights.end())
        return known->second;
    const std::unique_ptr<QTextDocument> measure(document()->clone());
    prepare(*measure, font());
    finish(*measure); // a copy forgets what is not shown
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

} // namespace ic
