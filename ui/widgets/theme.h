// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>

class QApplication;
class QWidget;

namespace ic {

enum class ThemeKind { Dark, Light, System };

/// Every colour of the screens, by what it means. Contrast of text on its ground is at least 4.5 : 1.
struct Tokens {
    QColor window; ///< behind the panels
    QColor bar; ///< menu bar
    QColor panel;
    QColor raised; ///< buttons, fields
    QColor border;
    QColor selected; ///< row or choice in use
    QColor text;
    QColor dim; ///< secondary text
    QColor accent; ///< as text and shapes: links, numbers to press, what runs, focus
    QColor accentText; ///< on accentGround
    QColor good;
    QColor warning;
    QColor warningGround; ///< behind an overdue row
    QColor bad;
    QColor badGround; ///< incident bar of a live incident
    QColor drill;
    QColor drillGround; ///< stripes of a drill
    QColor accentGround; ///< behind accentText: the one thing to press, a bar of progress
    QColor rule; ///< between rows of a panel
    QColor controlBorder; ///< of buttons and fields
    QColor runningGround; ///< row of what runs
    QColor goodGround; ///< behind the mark of what is done
    QColor dangerGround; ///< behind dangerText: stop, severity badge
    QColor dangerText;
    QColor barDim; ///< secondary text on badGround and drillGround
};

/// The tokens that belong to a palette set by applyTheme: pure, so that painting needs no global theme.
const Tokens &tokensFor(const QPalette &palette);

/// Palette, fonts and style sheet for the whole program; callable again to switch while it runs.
void applyTheme(QApplication &application, ThemeKind kind);

/// What a widget is for the style sheet; the sheet styles by role, never by widget name.
enum class Role {
    Plain, ///< as without a role: to take one back
    Panel, ///< rounded ground with a border
    PanelTitle, ///< "Critical system failure"
    Caption, ///< small spaced capitals: "COMMUNICATIONS DUE" (write the text normally; the role does the
             ///< rest)
    Title, ///< "What is happening?"
    Dim, ///< secondary text
    Strong,
    Mono, ///< commands, times in tables
    Good,
    Warning,
    Bad,
    Accent,
    Primary, ///< button: the one thing to press
    Danger, ///< button: stop
    Quiet, ///< button without a ground until pointed at
    Chip, ///< small outlined label: "Immediate actions 0–2 min"
    KeyCap, ///< "Ctrl K"
    BigNumber, ///< the elapsed clock
    KeyNumber, ///< the key of a large choice
    Row, ///< one line of a panel, with a rule below
    RowRunning,
    RowOverdue,
    Sentence, ///< an error or hint in place, with an icon's room at the left
    Heading, ///< within a panel: "Recovery validation"
    Choice, ///< button: one large choice of a screen
    ChoiceUrgent, ///< the same for the worst case
    Segment, ///< button: one of several that exclude each other
    Nav, ///< button: a line of the tree at the left
    BarDim, ///< secondary text on the incident bar
    Field, ///< value of a form or a clock: larger than text
    MidNumber, ///< the elapsed clock where there is little room
    Badge, ///< severity
    BarButton, ///< button: text at the right end of the menu bar
    Banner, ///< what no screen may hide
};
/// Sets the role and polishes again, so it may change while shown.
void setRole(QWidget *widget, Role role);

/// Colours the text of a label whose role says its size: a clock that is overdue.
enum class Tone { Plain, Accent, Good, Warning, Bad };
void setTone(QWidget *widget, Tone tone);

/// Fixed-width font for commands and output.
QFont monoFont(const QFont &like);

} // namespace ic
