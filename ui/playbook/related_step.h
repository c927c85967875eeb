// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/runbook/runbook.h"
#include "ui/widgets/theme.h"

#include <QWidget>

class QLabel;

namespace ic {

class Console;
class StepControl;

/// Another step, offered where one is that it has to do with: its verification, or what undoes it. With its
/// own effect, question, state and output.
class RelatedStep : public QWidget {
    Q_OBJECT
public:
    /// verb, spoken: what its button says, as StepControl::setVerb.
    RelatedStep(Console &console, const Step &step, const QString &verb, const QString &spoken,
                QWidget *parent = nullptr);

    void setCaption(const QString &text, Role role);
    StepControl &control() const { return *m_control; }

private:
    QLabel *m_caption;
    StepControl *m_control;
};

} // namespace ic
