// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/output/terminal_colours.h"

#include "ui/widgets/theme.h"

#include <QFont>

#include <array>
#include <cmath>

namespace ic {

namespace {

constexpr double enough = 4.5;

double linear(float channel)
{
    return channel <= 0.04045F ? static_cast<double>(channel) / 12.92
                               : std::pow((static_cast<double>(channel) + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &colour)
{
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF())
        + 0.0722 * linear(colour.blueF());
}

QColor mixed(const QColor &one, const QColor &other, float share)
{
    return QColor::fromRgbF(one.redF() + (other.redF() - one.redF()) * share,
                            one.greenF() + (other.greenF() - one.greenF()) * share,
                            one.blueF() + (other.blueF() - one.blueF()) * share);
}

QColor ofCube(int index)
{
    if (index >= 232) {
        const int grey = 8 + (index - 232) * 10;
        return {grey, grey, grey};
    }
    const auto step = [](int level) { return level == 0 ? 0 : 55 + level * 40; };
    const int cube = index - 16;
    return {step(cube / 36), step(cube / 6 % 6), step(cube % 6)};
}

QColor colourOf(const TerminalColour &colour, const QColor &otherwise)
{
    static constexpr std::array<unsigned, 16> sixteen{
        0x1c2129, 0xd0453e, 0x3fae78, 0xc98a1b, 0x3b82f6, 0xb061d6, 0x1fa3b5, 0xc5cad3,
        0x6b7483, 0xff6b66, 0x57d39a, 0xffc65c, 0x6cb2ff, 0xd59bf0, 0x53d1e0, 0xffffff};
    switch (colour.kind) {
    case TerminalColour::Kind::Default:
        return otherwise;
    case TerminalColour::Kind::Rgb:
        return {colour.red, colour.green, colour.blue};
    case TerminalColour::Kind::Indexed:
        break;
    }
    return colour.red < 16 ? QColor::fromRgb(sixteen[colour.red]) : ofCube(colour.red);
}

} // namespace

double contrastOf(const QColor &one, const QColor &other)
{
    const double a = luminance(one) + 0.05;
    const double b = luminance(other) + 0.05;
    return a > b ? a / b : b / a;
}

QColor readableOn(const QColor &ground, const QColor &colour)
{
    const QColor white(Qt::white);
    const QColor black(Qt::black);
    const QColor target = contrastOf(ground, white) >= contrastOf(ground, black) ? white : black;
    QColor result = colour;
    for (float share = 0.1F; contrastOf(result, ground) < enough && share < 1.05F; share += 0.1F)
        result = mixed(colour, target, std::min(share, 1.0F));
    return result;
}

QTextCharFormat formatOf(const TerminalStyle &style, const Tokens &tokens)
{
    QColor ground = colourOf(style.background, tokens.panel);
    QColor text = colourOf(style.foreground, tokens.text);
    if (style.has(TerminalStyle::Reverse))
        std::swap(ground, text);
    if (style.has(TerminalStyle::Dim))
        text = mixed(text, ground, 0.35F);
    text = readableOn(ground, text);
    QTextCharFormat format;
    format.setForeground(style.has(TerminalStyle::Concealed) ? ground : text);
    if (ground != tokens.panel)
        format.setBackground(ground);
    if (style.has(TerminalStyle::Bold))
        format.setFontWeight(QFont::Bold);
    if (style.has(TerminalStyle::Italic))
        format.setFontItalic(true);
    if (style.has(TerminalStyle::Underline))
        format.setFontUnderline(true);
    if (style.has(TerminalStyle::Struck))
        format.setFontStrikeOut(true);
    return format;
}

} // namespace ic
