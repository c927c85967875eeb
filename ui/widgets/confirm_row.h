// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/console.h"
#include "ui/widgets/ask_row.h"

#include <map>
#include <optional>

class QLabel;
class QLineEdit;

namespace ic {

class ApprovalFields;
class CommandText;
class EffectMark;
class ValueForm;

/// What stands between pressing Run and the command: a field for each value that it needs, the exact command
/// with them, where it acts and as whom; for the worst also the environment's name, to be typed; and a second
/// person, where the step asks for one.
class ConfirmRow : public AskRow {
    Q_OBJECT
public:
    ConfirmRow(Console &console, const StepPreview &preview, QWidget *parent = nullptr);

    /// What was entered, by placeholder or "$NAME".
    std::map<QString, QString> values() const;
    /// Takes the PIN out of its field; nothing where no second person is asked for.
    std::optional<Approval> takeApproval();
    /// While the PIN is checked.
    void setBusy(bool busy);
    /// The second person was refused.
    void showRefusal(const Error &error);
    void takeFocus() override;

private:
    void addFacts();
    void addField(const QString &caption, QLineEdit *field);
    void showFacts();
    void judge();

    Console &m_console;
    StepPreview m_preview; ///< with what is entered by now
    CommandText *m_command = nullptr;
    EffectMark *m_effect = nullptr;
    QLabel *m_facts = nullptr;
    ValueForm *m_form = nullptr; ///< null where nothing is asked for
    ApprovalFields *m_approval = nullptr;
    QWidget *m_typedRow = nullptr;
    QLineEdit *m_typed = nullptr; ///< the environment's name
    QString m_stepId;
    bool m_busy = false;
};

} // namespace ic
