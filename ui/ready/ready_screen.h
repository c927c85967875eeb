// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"
#include "ui/widgets/remembered.h"

#include <QWidget>

class QAction;
class QMenu;
class QVBoxLayout;

namespace ic {

class Console;
class InlineSentence;

/// No incident: "What is happening?", and whether the team could respond.
class ReadyScreen : public QWidget {
    Q_OBJECT
public:
    /// lookAgain: the command that looks once more at what is ready.
    ReadyScreen(Console &console, QMenu *drillMenu, QAction *lookAgain, QWidget *parent = nullptr);

Q_SIGNALS:
    void situationChosen(const QString &situationId);
    void runbookRequested();
    void openRunbookRequested();
    void shippedRunbookRequested();
    void pastIncidentsRequested();
    void allContactsRequested();
    void incidentChosen(ic::IncidentId incident);

private:
    void refresh();
    QWidget *makeHeader(QMenu *drillMenu);
    QWidget *makeLeft();
    QWidget *makeRight(QMenu *drillMenu, QAction *lookAgain);

    Console &m_console;
    QVBoxLayout *m_choices = nullptr;
    InlineSentence *m_runbookError = nullptr;
    Remembered<QString> m_shown;
};

} // namespace ic
