// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/console.h"

#include <QWidget>

class QGridLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace ic {

class CommanderField;
class InlineSentence;
class Panel;
class PreflightNote;
class Segments;
class StartField;
class TrustQuestion;

/// One screen between a situation and its incident, all of it filled in: Enter declares, R only reads.
class DeclareScreen : public QWidget {
    Q_OBJECT
public:
    explicit DeclareScreen(Console &console, QWidget *parent = nullptr);

    /// Fills everything in for a situation and takes the focus.
    void begin(const QString &situationId);
    QString situation() const { return m_situation; }

Q_SIGNALS:
    void readRequested(const QString &situationId, const QString &sectionId);
    void cancelled();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeForm(QVBoxLayout *left);
    void addField(QGridLayout *form, const QString &name, QWidget *field, const QString &keys = {});
    void makeKeys();
    void fillPlaybooks(const Situation &situation, const Runbook &runbook);
    void fillEnvironments();
    void showFirstSteps();
    QString section() const;
    DeclareRequest request() const;
    void declare();
    /// Enter means the button that has the focus, else to declare.
    void confirm();

    Console &m_console;
    QString m_situation;
    QStringList m_sections; ///< of the playbook choice
    QStringList m_severities;
    QStringList m_environments;
    bool m_underway = false;

    QLabel *m_title = nullptr;
    QWidget *m_playbookName = nullptr;
    QWidget *m_playbookKeys = nullptr;
    Segments *m_playbooks = nullptr;
    Segments *m_severity = nullptr;
    CommanderField *m_commander = nullptr;
    Segments *m_environment = nullptr;
    StartField *m_start = nullptr;
    TrustQuestion *m_trust = nullptr;
    InlineSentence *m_error = nullptr;
    QPushButton *m_declare = nullptr;
    Panel *m_firstSteps = nullptr;
    PreflightNote *m_preflight = nullptr;
};

} // namespace ic
