// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/theme.h"

#include "ui/widgets/style_sheet.h"

#include <QApplication>
#include <QFontDatabase>
#include <QFontInfo>
#include <QRawFont>
#include <QStyle>
#include <QStyleFactory>
#include <QVariant>
#include <QWidget>

#include <algorithm>
#include <array>
#include <utility>

namespace ic {

namespace {

constexpr char roleProperty[] = "icRole";
constexpr char toneProperty[] = "icTone";
constexpr char systemDarkProperty[] = "icSystemIsDark";

QColor rgb(unsigned value)
{
    return QColor::fromRgb(value);
}

Tokens makeDark()
{
    Tokens t;
    t.window = rgb(0x12161d);
    t.bar = rgb(0x0e1117);
    t.panel = rgb(0x181d26);
    t.raised = rgb(0x1f2630);
    t.border = rgb(0x2a3442);
    t.selected = rgb(0x24324a);
    t.text = rgb(0xe6e9ee);
    t.dim = rgb(0x97a1b0);
    t.accent = rgb(0x6cb2ff);
    t.accentText = rgb(0xffffff);
    t.good = rgb(0x4cc38a);
    t.warning = rgb(0xffb340);
    t.warningGround = rgb(0x33270f);
    t.bad = rgb(0xff6b66);
    t.badGround = rgb(0x5b1512);
    t.drill = rgb(0xffb340);
    t.drillGround = rgb(0x3d2b0c);
    t.accentGround = rgb(0x2563c9);
    t.rule = rgb(0x252d39);
    t.controlBorder = rgb(0x414d5d);
    t.runningGround = rgb(0x1a2433);
    t.goodGround = rgb(0x1d4a37);
    t.dangerGround = rgb(0xc4302a);
    t.dangerText = rgb(0xffffff);
    t.barDim = rgb(0xc5cad3);
    return t;
}

Tokens makeLight()
{
    Tokens t;
    t.window = rgb(0xf1f3f7);
    t.bar = rgb(0xe4e8ee);
    t.panel = rgb(0xffffff);
    t.raised = rgb(0xf5f7fa);
    t.border = rgb(0xd3d9e2);
    t.selected = rgb(0xdbe8fc);
    t.text = rgb(0x151a21);
    t.dim = rgb(0x505a69);
    t.accent = rgb(0x1857bd);
    t.accentText = rgb(0xffffff);
    t.good = rgb(0x0d7044);
    t.warning = rgb(0x7a4700);
    t.warningGround = rgb(0xfff0d2);
    t.bad = rgb(0xbe241c);
    t.badGround = rgb(0xf7cac5);
    t.drill = rgb(0x7a4700);
    t.drillGround = rgb(0xffe3b0);
    t.accentGround = rgb(0x1d5dcb);
    t.rule = rgb(0xe3e7ed);
    t.controlBorder = rgb(0xa9b3c1);
    t.runningGround = rgb(0xe9f1fe);
    t.goodGround = rgb(0xd3f0e0);
    t.dangerGround = rgb(0xbe241c);
    t.dangerText = rgb(0xffffff);
    t.barDim = rgb(0x474f5b);
    return t;
}

const Tokens &darkTokens()
{
    static const Tokens tokens = makeDark();
    return tokens;
}

const Tokens &lightTokens()
{
    static const Tokens tokens = makeLight();
    return tokens;
}

QPalette paletteOf(const Tokens &t)
{
    QPalette p;
    p.setColor(QPalette::Window, t.window);
    p.setColor(QPalette::WindowText, t.text);
    p.setColor(QPalette::Base, t.panel);
    p.setColor(QPalette::AlternateBase, t.raised);
    p.setColor(QPalette::Text, t.text);
    p.setColor(QPalette::PlaceholderText, t.dim);
    p.setColor(QPalette::Button, t.raised);
    p.setColor(QPalette::ButtonText, t.text);
    p.setColor(QPalette::BrightText, t.bad);
    p.setColor(QPalette::ToolTipBase, t.raised);
    p.setColor(QPalette::ToolTipText, t.text);
    p.setColor(QPalette::Highlight, t.accentGround);
    p.setColor(QPalette::HighlightedText, t.accentText);
    p.setColor(QPalette::Link, t.accent);
    p.setColor(QPalette::LinkVisited, t.accent);
    p.setColor(QPalette::Light, t.raised);
    p.setColor(QPalette::Midlight, t.border);
    p.setColor(QPalette::Mid, t.controlBorder);
    p.setColor(QPalette::Dark, t.rule);
    p.setColor(QPalette::Shadow, t.bar);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, t.dim);
    return p;
}

/// As the sheet names the roles.
const char *roleName(Role role)
{
    switch (role) {
    case Role::Plain:
        return "";
    case Role::Panel:
        return "panel";
    case Role::PanelTitle:
        return "panel-title";
    case Role::Caption:
        return "caption";
    case Role::Title:
        return "title";
    case Role::Dim:
        return "dim";
    case Role::Strong:
        return "strong";
    case Role::Mono:
        return "mono";
    case Role::Good:
        return "good";
    case Role::Warning:
        return "warning";
    case Role::Bad:
        return "bad";
    case Role::Accent:
        return "accent";
    case Role::Primary:
        return "primary";
    case Role::Danger:
        return "danger";
    case Role::Quiet:
        return "quiet";
    case Role::Chip:
        return "chip";
    case Role::KeyCap:
        return "key-cap";
    case Role::BigNumber:
        return "big-number";
    case Role::Row:
        return "row";
    case Role::RowRunning:
        return "row-running";
    case Role::RowOverdue:
        return "row-overdue";
    case Role::Sentence:
        return "sentence";
    case Role::Heading:
        return "heading";
    case Role::Choice:
        return "choice";
    case Role::ChoiceUrgent:
        return "choice-urgent";
    case Role::Segment:
        return "segment";
    case Role::Nav:
        return "nav";
    case Role::BarDim:
        return "bar-dim";
    case Role::MidNumber:
        return "mid-number";
    case Role::Badge:
        return "badge";
    case Role::BarButton:
        return "bar-button";
    case Role::KeyNumber:
        return "key-number";
    case Role::Banner:
        return "banner";
    case Role::Field:
        return "field";
    }
    return "";
}

/// The sheet looks at such properties only while it polishes a widget.
void setStyleProperty(QWidget *widget, const char *property, const char *value)
{
    const QString name = QString::fromLatin1(value);
    if (widget->property(property).toString() == name)
        return;
    widget->setProperty(property, name);
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
    widget->updateGeometry();
    widget->update();
}

bool hasGround(Role role)
{
    constexpr std::array grounds{Role::Panel,      Role::Row,      Role::RowRunning,
                                 Role::RowOverdue, Role::Sentence, Role::Banner};
    return std::ranges::find(grounds, role) != grounds.end();
}

/// Qt thickens the stems of PostScript outlines (Debian's Inter has them) by about one weight; the next
/// lighter one then looks as regular text does elsewhere.
QFont::Weight weightFor(const QFont &font, bool dark)
{
    const bool postScript = !QRawFont::fromFont(font).fontTable("CFF ").isEmpty();
    const bool inter = QFontInfo(font).family().startsWith(QStringLiteral("Inter"));
    return dark && postScript && inter ? QFont::Light : QFont::Normal;
}

QFont textFont(bool dark)
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    font.setFamilies({QStringLiteral("Inter"), font.family()});
    font.setPixelSize(14);
    font.setWeight(weightFor(font, dark));
    // Hinted stems are a whole pixel wide and make the text look bold.
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

} // namespace

const Tokens &tokensFor(const QPalette &palette)
{
    return palette.color(QPalette::Active, QPalette::Window).lightness() < 128 ? darkTokens() : lightTokens();
}

void applyTheme(QApplication &application, ThemeKind kind)
{
    // What the desktop wanted is only to be read before the first of our palettes replaces it.
    if (!application.property(systemDarkProperty).isValid()) {
        const bool dark = application.palette().color(QPalette::Window).lightness() < 128;
        application.setProperty(systemDarkProperty, dark);
        application.setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    }
    const bool dark = kind == ThemeKind::Dark
        || (kind == ThemeKind::System && application.property(systemDarkProperty).toBool());
    const Tokens &tokens = dark ? darkTokens() : lightTokens();
    application.setFont(textFont(dark));
    application.setPalette(paletteOf(tokens));
    application.setStyleSheet(styleSheet(tokens));
}

void setRole(QWidget *widget, Role role)
{
    if (hasGround(role))
        widget->setAttribute(Qt::WA_StyledBackground);
    setStyleProperty(widget, roleProperty, roleName(role));
}

void setTone(QWidget *widget, Tone tone)
{
    const char *name = "";
    switch (tone) {
    case Tone::Plain:
        break;
    case Tone::Accent:
        name = "accent";
        break;
    case Tone::Good:
        name = "good";
        break;
    case Tone::Warning:
        name = "warning";
        break;
    case Tone::Bad:
        name = "bad";
        break;
    }
    setStyleProperty(widget, toneProperty, name);
}

QFont monoFont(const QFont &like)
{
    QFont font = like;
    font.setFamilies({QStringLiteral("JetBrains Mono"), QStringLiteral("DejaVu Sans Mono"),
                      QFontDatabase::systemFont(QFontDatabase::FixedFont).family()});
    font.setStyleHint(QFont::Monospace);
    font.setFixedPitch(true);
    return font;
}

} // namespace ic
