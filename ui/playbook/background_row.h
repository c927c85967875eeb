// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/incident/incident.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace ic {

class InlineSentence;
struct Error;

/// What the steps of a section wait for when all have had their turn: those that go on in the background. A
/// person may stop these, or end the section and leave them running.
class BackgroundRow : public QFrame {
    Q_OBJECT
public:
    explicit BackgroundRow(const SectionRun &section, QWidget *parent = nullptr);

    /// running, verified: labels of the steps that run, and of those that wait for their verification.
    void setState(const QStringList &running, const QStringList &verified);
    void setReadOnly(bool readOnly);
    void showError(const Error &error);
    QPushButton *stopButton() const { return m_stop; }

Q_SIGNALS:
    void stopWanted();
    void leaveWanted();

private:
    QLabel *m_heading;
    QLabel *m_names;
    QPushButton *m_stop;
    QPushButton *m_leave;
    InlineSentence *m_sentence;
};

} // namespace ic
