// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/value_spec.h"
#include "app/incident/incident.h"
#include "app/runbook/runbook.h"
#include "app/site/site.h"

#include <map>
#include <vector>

namespace ic {

/// A value that a step needs from somebody before it runs: an open placeholder, or a variable that its script
/// reads and nothing sets.
struct ValueRequest {
    enum class Source { None, Runbook, Site, Incident, Export, LastUsed };
    QString key; ///< for Console::run: the placeholder as written, or "$NAME"
    ValueSpec spec;
    QString value; ///< the default; empty: none
    Source source = Source::None;
    QString from; ///< of Export and LastUsed: the step's label
    QString setBy; ///< label of an earlier step that would set this variable, but has not run; or empty
    bool isLost = false; ///< `setBy` has run, but what it took was held by a console that has ended
    bool settled = false; ///< the runbook or site.yaml gives it: nobody has to be asked
    bool required = true; ///< else it may stay empty, and the variable unset

    bool isVariable() const { return key.startsWith(QLatin1Char('$')); }
    /// "from the incident", "from site.yaml"; empty where there is no default.
    QString sourceText() const;
};

/// What earlier steps of a playbook took that is kept from the disk (a token from a login, say).
struct CarriedSecrets {
    std::map<QString, QString> values; ///< those that this console still holds, by variable
    std::map<QString, QString> lost; ///< those that an earlier console held: variable, and the step's label
};

struct ValueSituation {
    const Runbook *runbook = nullptr;
    const EnvironmentSetup *environment = nullptr;
    const Incident *incident = nullptr;
    QString playbook; ///< exports are carried within it
    Effect effect = Effect::Change; ///< of the step
    qint64 nowMs = 0;
    CarriedSecrets secrets = {};
};

/// What the step asks for, placeholders first, in the order of the script. A default comes, the later over
/// the earlier, from the declaration, the runbook's variables, the environment's variables, the incident
/// (INCIDENT_ID, SEVERITY, COMMANDER, …), and what earlier steps of the incident exported or were given.
/// Variables are asked for only where it is certain that nothing sets them.
std::vector<ValueRequest> valueRequests(const Step &step, const ValueSituation &situation);

/// What is declared of values: the environment's word over the runbook's, by ValueSpec::name.
std::map<QString, ValueSpec> declaredValues(const Runbook &runbook, const EnvironmentSetup &environment);

/// The value as one would type it into a shell, for reading only; characters that nobody sees, or that turn
/// the text around them, by their number.
QString shellQuoted(const QString &value);
/// The step's command with values in the places of its marks, for reading only: it never runs. Those of
/// `secret` keys stay covered.
QString shownCommand(const Step &step, const std::map<QString, QString> &values, const QStringList &secret);

} // namespace ic
