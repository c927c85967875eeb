// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/incident/incident.h"

#include <QFrame>

class QLabel;
class QLineEdit;
class QPushButton;

namespace ic {

class InlineSentence;

/// How the steps of a section go on that a person has to decide about: where they stand, and the answers. At
/// the step whose turn it is.
class PauseRow : public QFrame {
    Q_OBJECT
public:
    explicit PauseRow(const QString &label, QWidget *parent = nullptr);

    /// ranBefore: the step has been run in this section, so that running it is running it again. restFrom:
    /// the line from which it can go on, or 0.
    void setState(const SectionRun &section, bool ranBefore, int restFrom);
    void setReadOnly(bool readOnly);
    void showError(const Error &error);
    void takeFocus();
    /// Closes the question for a reason; false where it isn't open.
    bool escape();

protected:
    void keyPressEvent(QKeyEvent *event) override;

Q_SIGNALS:
    /// It asks more than before, and needs more room.
    void grown();
    void goOnWanted();
    void restWanted(int line);
    void skipWanted(const QString &reason);
    void endWanted();

private:
    void askReason();
    void giveReason();

    QLabel *m_heading;
    QLabel *m_where;
    QPushButton *m_goOn;
    QPushButton *m_rest;
    QPushButton *m_skip;
    QPushButton *m_end;
    QWidget *m_reasonRow;
    QLineEdit *m_reason;
    InlineSentence *m_sentence;
    QString m_label;
    int m_restFrom = 0;
};

} // namespace ic
