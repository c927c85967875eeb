// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <vector>

class QPushButton;

namespace ic {

class StepControl;

/// Runs the steps of a group one after another. Each is asked about as if it was pressed by hand; a failure,
/// a refusal or a "no" ends the sequence, with a sentence.
class RunAll : public QObject {
    Q_OBJECT
public:
    /// sectionTitle: for the accessible name of the button. The steps outlive this.
    RunAll(std::vector<StepControl *> steps, const QString &sectionTitle, QWidget *parent);

    QPushButton *button() const { return m_button; }
    bool isUnderway() const { return m_next > 0; }

Q_SIGNALS:
    void said(const QString &sentence);

private:
    void begin();
    void next();
    void end();
    void connectSteps();
    bool isCurrent(const StepControl *step) const;

    std::vector<StepControl *> m_steps;
    QPushButton *m_button;
    std::size_t m_next = 0; ///< index after the step underway; 0: none is
};

} // namespace ic
