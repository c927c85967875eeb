// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"

#include <QWidget>

class QSplitter;
class QVBoxLayout;

namespace ic {

class CommandSet;
class Console;
class EndpointList;
class HandOverPanel;
class IncidentBar;
class InlineSentence;
class PeopleList;
class PlaybookView;
class ReadyHeader;
class ResolvePanel;
class RollbackPane;
class SituationTree;
class Ticker;
class TimelinePane;
class UpdatePanel;

/// The incident: bar, tree and endpoints, playbook, what is due, people, rollback and timeline. Without an
/// incident the same page is for reading: no bar, nothing due, nothing at the bottom.
class ActiveScreen : public QWidget {
    Q_OBJECT
public:
    ActiveScreen(Console &console, Ticker &ticker, const CommandSet &commands, QWidget *parent = nullptr);

    /// Only reading, at this section.
    void read(const QString &situation, const QString &section);
    /// Puts a section on the page, with or without an incident.
    void showSection(const QString &section);
    void showStep(const QString &step);
    void callContact(const QString &contact);
    void sendUpdate();
    void handOver();
    void resolve();
    void addNote();
    /// After the screen came into view: the keyboard is on the page.
    void takeFocus();

Q_SIGNALS:
    void declareRequested(const QString &situation);
    void leaveRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeTop(const CommandSet &commands, QVBoxLayout *layout);
    QWidget *makeLeft();
    QWidget *makeCentre();
    QWidget *makeRight();
    QWidget *makeBottom();
    void makeKeys();
    void refresh();
    void refreshElsewhere();
    void closePanels(QWidget *except);

    Console &m_console;
    Ticker &m_ticker;
    IncidentId m_incident;
    QString m_incidentSection;
    bool m_wasOpen = false; ///< last seen, to notice when it changes
    QString m_readSituation;

    IncidentBar *m_bar = nullptr;
    ReadyHeader *m_header = nullptr;
    UpdatePanel *m_update = nullptr;
    HandOverPanel *m_handOver = nullptr;
    ResolvePanel *m_resolve = nullptr;
    InlineSentence *m_offered = nullptr;
    InlineSentence *m_elsewhere = nullptr;
    SituationTree *m_tree = nullptr;
    PlaybookView *m_page = nullptr;
    PeopleList *m_people = nullptr;
    RollbackPane *m_rollback = nullptr;
    TimelinePane *m_timeline = nullptr;
    QWidget *m_right = nullptr;
    QWidget *m_bottom = nullptr;
};

} // namespace ic
