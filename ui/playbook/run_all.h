// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/incident/incident.h"

#include <QObject>
#include <QPointer>

#include <vector>

class QPushButton;
class QWidget;

namespace ic {

class BackgroundRow;
class Console;
class PauseRow;
class StepControl;

/// Runs the steps of a section one after another (SectionRunner), asks in place for those that need it, and
/// shows at the step whose turn it is how it may go on where a person has to say so, and at the last one what
/// still runs when all have had their turn. What it shows is a fold of events.
class RunAll : public QObject {
    Q_OBJECT
public:
    /// title: of the section, for the accessible name of the button and the timeline. The steps outlive this.
    RunAll(Console &console, std::vector<StepControl *> steps, const QString &section, const QString &title,
           QWidget *parent);

    QPushButton *button() const { return m_button; }
    void refresh();
    /// Closes the question for a reason, where it is open.
    bool escape();

Q_SIGNALS:
    void said(const QString &sentence);

private:
    void begin();
    void ask(const QString &stepId);
    StepControl *control(const QString &stepId) const;
    void showButton(const SectionRun *section);
    void showPause(const SectionRun &section, StepControl &step);
    bool isPersonHere() const;
    void hidePause();
    PauseRow *makePause(StepControl &step);
    void showBackground(const SectionRun *section);
    void makeBackground(const SectionRun &section);
    void hideBackground();
    void askToStop();
    SectionRunId current() const;

    Console &m_console;
    std::vector<StepControl *> m_steps;
    QString m_section;
    QString m_title;
    QPushButton *m_button;
    QPointer<PauseRow> m_pause; ///< below the step m_pausedAt
    QString m_pausedAt;
    QPointer<BackgroundRow> m_background; ///< below the last step
};

} // namespace ic
