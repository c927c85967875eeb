// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/step_preview.h"
#include "ui/widgets/ask_row.h"

#include <map>
#include <utility>
#include <vector>

class QLineEdit;

namespace ic {

/// What stands between pressing Run and the command: a field for each open placeholder, and for a step that
/// changes the system the exact command, where it acts and as whom; for the worst also the environment's
/// name, to be typed.
class ConfirmRow : public AskRow {
    Q_OBJECT
public:
    ConfirmRow(const StepPreview &preview, const QString &actor, QWidget *parent = nullptr);

    /// One for each open placeholder, none empty where `accepted` was emitted.
    std::map<QString, QString> values() const;
    void takeFocus() override;

private:
    void addFacts(const StepPreview &preview, const QString &actor);
    void addField(const QString &caption, QLineEdit *field);
    void judge();

    std::vector<std::pair<QString, QLineEdit *>> m_fields; ///< by placeholder
    QLineEdit *m_typed = nullptr; ///< the environment's name
    QString m_environment;
};

} // namespace ic
