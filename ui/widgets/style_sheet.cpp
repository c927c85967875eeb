// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/style_sheet.h"

#include "ui/widgets/theme.h"

#include <utility>

namespace ic {

namespace {

// A focus ring is two pixels of accent; what has no ring keeps the room for it, so that nothing moves.
const char grounds[] = R"(
QMainWindow, QDialog { background: @window; }
QToolTip { background: @raised; color: @text; border: 1px solid @controlBorder; padding: 4px 6px; }
QScrollArea, QScrollArea > QWidget > QWidget { background: transparent; border: none; }
QAbstractScrollArea { border: none; }
QSplitter::handle { background: transparent; }
QSplitter::handle:hover { background: @accentGround; }
*[icRole="panel"] { background: @panel; border: 1px solid @border; border-radius: 8px; }
*[icRole="row"] { background: transparent; border: none; border-bottom: 1px solid @rule; }
*[icRole="row-running"] { background: @runningGround; border: none; border-bottom: 1px solid @rule; }
*[icRole="row-overdue"] { background: @warningGround; border: none; border-bottom: 1px solid @rule; }
*[icRole="banner"] { background: @badGround; border: none; border-bottom: 2px solid @bad; }
*[icRole="sentence"] { background: @warningGround; border: 1px solid @warning; border-radius: 6px; }
)";

const char labels[] = R"(
QLabel[icRole="title"] { font-size: 26px; font-weight: 700; }
QLabel[icRole="panel-title"] { font-size: 17px; font-weight: 600; }
QLabel[icRole="heading"] { font-size: 14px; font-weight: 600; }
QLabel[icRole="field"] { font-size: 19px; font-weight: 600; }
QLabel[icRole="caption"] { font-size: 11px; font-weight: 600; letter-spacing: 1px; text-transform: uppercase;
    color: @dim; }
QLabel[icRole="dim"] { color: @dim; }
QLabel[icRole="bar-dim"] { color: @barDim; }
QLabel[icRole="strong"] { font-weight: 600; }
QLabel[icRole="good"] { color: @good; }
QLabel[icRole="warning"] { color: @warning; }
QLabel[icRole="bad"] { color: @bad; }
QLabel[icRole="accent"] { color: @accent; }
QLabel[icRole="mono"] { font-family: "JetBrains Mono", "DejaVu Sans Mono", monospace; font-size: 13px; }
QLabel[icRole="big-number"] { font-size: 46px; font-weight: 700; }
QLabel[icRole="mid-number"] { font-size: 36px; font-weight: 700; }
QLabel[icRole="badge"] { background: @dangerGround; color: @dangerText; border-radius: 6px; font-size: 19px;
    font-weight: 700; }
QLabel[icRole="key-number"] { font-size: 30px; font-weight: 700; }
QLabel[icTone="accent"] { color: @accent; }
QLabel[icTone="good"] { color: @good; }
QLabel[icTone="warning"] { color: @warning; }
QLabel[icTone="bad"] { color: @bad; }
QLabel[icRole="chip"] { color: @dim; font-size: 12px; border: 1px solid @controlBorder; border-radius: 5px;
    padding: 3px 9px; }
QLabel[icRole="key-cap"] { color: @dim; font-size: 11px; border: 1px solid @controlBorder; border-radius: 4px;
    padding: 1px 5px; min-width: 8px; }
)";

const char buttons[] = R"(
QPushButton, QToolButton { background: @raised; color: @text; border: 1px solid @controlBorder;
    border-radius: 6px; padding: 6px 12px; font-size: 13px; font-weight: 500; }
QPushButton:hover, QToolButton:hover { border-color: @dim; background: @selected; }
QPushButton:pressed, QToolButton:pressed { background: @border; }
QPushButton:disabled, QToolButton:disabled { color: @dim; background: transparent; border-style: dashed; }
QPushButton:focus, QToolButton:focus { border: 2px solid @accent; padding: 5px 11px; }
QPushButton::menu-indicator, QToolButton::menu-indicator { image: none; width: 0; }
QPushButton[icRole="primary"] { background: @accentGround; color: @accentText; border-color: @accentGround; }
QPushButton[icRole="primary"]:hover { border-color: @text; }
QPushButton[icRole="primary"]:focus { border: 2px solid @text; }
QPushButton[icRole="primary"]:disabled { background: transparent; color: @dim; border-color: @controlBorder; }
QPushButton[icRole="danger"] { background: @dangerGround; color: @dangerText; border-color: @dangerGround; }
QPushButton[icRole="danger"]:hover { border-color: @text; }
QPushButton[icRole="danger"]:focus { border: 2px solid @text; }
QPushButton[icRole="danger"]:disabled { background: transparent; color: @dim; border-color: @controlBorder; }
QPushButton[icRole="quiet"], QToolButton[icRole="quiet"] { background: transparent; border-color: transparent;
    padding: 4px 8px; }
QPushButton[icRole="quiet"]:hover, QToolButton[icRole="quiet"]:hover { background: @selected; }
QPushButton[icRole="quiet"]:focus, QToolButton[icRole="quiet"]:focus { border: 2px solid @accent;
    padding: 3px 7px; }
QPushButton[icRole="bar-button"] { background: transparent; border: none; color: @dim; padding: 3px 6px;
    font-weight: 400; }
QPushButton[icRole="bar-button"]:hover { color: @text; }
QPushButton[icRole="choice"], QPushButton[icRole="choice-urgent"] { background: @panel; border: 1px solid @border;
    border-radius: 8px; padding: 0; text-align: left; }
QPushButton[icRole="choice-urgent"] { border-color: @bad; }
QPushButton[icRole="choice"]:hover, QPushButton[icRole="choice-urgent"]:hover { background: @raised;
    border-color: @dim; }
QPushButton[icRole="choice"]:focus, QPushButton[icRole="choice-urgent"]:focus { border: 2px solid @accent; }
QPushButton[icRole="segment"] { background: @panel; border-radius: 6px; padding: 7px 14px; }
QPushButton[icRole="segment"]:checked { background: @selected; border: 2px solid @accent; padding: 6px 13px; }
QPushButton[icRole="segment"]:focus { border: 2px solid @accent; padding: 6px 13px; text-decoration: underline; }
QPushButton[icRole="nav"] { background: transparent; border: 1px solid transparent; border-radius: 5px;
    padding: 0; text-align: left; font-size: 14px; }
QPushButton[icRole="nav"]:hover { background: @raised; }
QPushButton[icRole="nav"]:checked { background: @selected; border-left: 3px solid @accent;
    border-top-left-radius: 0; border-bottom-left-radius: 0; }
QPushButton[icRole="nav"]:focus { border: 2px solid @accent; }
)";

const char fields[] = R"(
QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QDateTimeEdit, QSpinBox { background: @raised; color: @text;
    border: 1px solid @controlBorder; border-radius: 6px; padding: 6px 9px; selection-background-color: @accentGround;
    selection-color: @accentText; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus, QDateTimeEdit:focus, QSpinBox:focus {
    border: 2px solid @accent; padding: 5px 8px; }
QTextBrowser, QTextBrowser:focus { background: transparent; border: none; padding: 0; }
QComboBox { padding-right: 26px; }
QComboBox:focus { padding-right: 25px; }
QComboBox::drop-down { border: none; width: 24px; subcontrol-origin: border; subcontrol-position: center right; }
QComboBox::down-arrow { image: url(:/icons/chevron-down.svg); width: 14px; height: 14px; }
QComboBox QLineEdit, QComboBox QLineEdit:focus { border: none; padding: 0; background: transparent; }
QComboBox QAbstractItemView { background: @raised; color: @text; border: 1px solid @controlBorder;
    selection-background-color: @selected; selection-color: @text; outline: none; }
QCheckBox { spacing: 9px; padding: 3px; border: 2px solid transparent; border-radius: 5px; }
QCheckBox:focus { border-color: @accent; }
QCheckBox::indicator { width: 16px; height: 16px; border: 1px solid @dim; border-radius: 4px; background: @panel; }
QCheckBox::indicator:hover { border-color: @accent; }
QCheckBox::indicator:checked { background: @accentGround; border-color: @accentGround;
    image: url(:/icons/check.svg); }
QProgressBar { background: @rule; border: none; border-radius: 5px; min-height: 10px; max-height: 10px;
    color: transparent; }
QProgressBar::chunk { background: @accentGround; border-radius: 5px; }
QAbstractItemView { background: transparent; border: none; outline: none; selection-background-color: @selected;
    selection-color: @text; }
)";

const char bars[] = R"(
QMenuBar { background: @bar; color: @text; padding: 0 4px; font-size: 13px; }
QMenuBar::item { background: transparent; padding: 6px 9px; }
QMenuBar::item:selected, QMenuBar::item:pressed { background: @selected; }
QMenu { background: @raised; color: @text; border: 1px solid @controlBorder; padding: 4px; }
QMenu::item { padding: 6px 24px 6px 12px; border-radius: 4px; }
QMenu::item:selected { background: @selected; }
QMenu::item:disabled { color: @dim; }
QMenu::separator { height: 1px; background: @border; margin: 4px 8px; }
QMenu::indicator { width: 14px; height: 14px; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: @controlBorder; border-radius: 3px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: @dim; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
)";

} // namespace

QString styleSheet(const Tokens &tokens)
{
    // Longer names first, since "@accent" is also the beginning of "@accentGround".
    const std::pair<const char *, const QColor *> substitutions[] = {
        {"@accentGround", &tokens.accentGround},
        {"@accentText", &tokens.accentText},
        {"@accent", &tokens.accent},
        {"@badGround", &tokens.badGround},
        {"@barDim", &tokens.barDim},
        {"@bad", &tokens.bad},
        {"@bar", &tokens.bar},
        {"@border", &tokens.border},
        {"@controlBorder", &tokens.controlBorder},
        {"@dangerGround", &tokens.dangerGround},
        {"@dangerText", &tokens.dangerText},
        {"@dim", &tokens.dim},
        {"@good", &tokens.good},
        {"@panel", &tokens.panel},
        {"@raised", &tokens.raised},
        {"@rule", &tokens.rule},
        {"@runningGround", &tokens.runningGround},
        {"@selected", &tokens.selected},
        {"@text", &tokens.text},
        {"@warningGround", &tokens.warningGround},
        {"@warning", &tokens.warning},
        {"@window", &tokens.window},
    };
    QString sheet;
    for (const char *part : {grounds, labels, buttons, fields, bars})
        sheet += QString::fromLatin1(part);
    for (const auto &[name, colour] : substitutions)
        sheet.replace(QString::fromLatin1(name), colour->name());
    return sheet;
}

} // namespace ic
