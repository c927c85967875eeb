// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/background.h"
#include "app/console/console_private.h"

#include <QCoreApplication>
#include <QPointer>

namespace ic {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Readiness)
};

} // namespace

void Console::Private::refreshReadiness()
{
    composeReadiness();
    if (!isOpen)
        return;
    inBackground(
        pool, &q,
        [runbook = q.runbook(), environment = environment, paths = options.paths] {
            return checkMachine(runbook, environment, paths);
        },
        [this](MachineReadiness found) {
            machine = std::move(found);
            composeReadiness();
        });
    checkSecrets();
}

void Console::Private::checkSecrets()
{
    // The former answers stay in view until there are new ones: nothing flickers, and none is listed twice.
    struct Look {
        std::vector<ReadinessItem> found;
        std::size_t open = 0;
    };
    const int generation = ++secretsGeneration;
    auto look = std::make_shared<Look>();
    QStringList entries;
    for (const Variable &variable : environment.variables) {
        if (!variable.secret.isEmpty() && !entries.contains(variable.secret))
            entries << variable.secret;
    }
    look->open = static_cast<std::size_t>(entries.size());
    if (entries.isEmpty()) {
        secrets.clear();
        composeReadiness();
    }
    for (const QString &entry : std::as_const(entries)) {
        keychain.read(
            entry,
            [this, look, generation, guard = QPointer<Console>(&q), entry](const Result<QString> &secret) {
                if (!guard || generation != secretsGeneration)
                    return;
                using Item = ReadinessItem;
                if (secret)
                    look->found.push_back({Item::Level::Good,
                                           Item::Subject::Keychain,
                                           Text::tr("Secret %1 is in the keychain").arg(entry),
                                           {}});
                else
                    look->found.push_back({Item::Level::Bad, Item::Subject::Keychain, secret.error().what,
                                           secret.error().remedy});
                if (--look->open > 0)
                    return;
                secrets = std::move(look->found);
                composeReadiness();
            });
    }
}

void Console::Private::composeReadiness()
{
    using Item = ReadinessItem;
    std::vector<Item> items;
    if (runbookError)
        items.push_back({Item::Level::Bad, Item::Subject::Runbook, runbookError->what, runbookError->remedy});
    else if (q.runbook())
        items.push_back(runbookReadiness(*q.runbook()));
    else
        items.push_back({Item::Level::Checking, Item::Subject::Runbook, Text::tr("Reading the runbook"), {}});
    for (const SiteProblem &problem : site.problems)
        items.push_back({Item::Level::Warning,
                         Item::Subject::Environment,
                         QStringLiteral("site.yaml:%1: %2").arg(problem.line).arg(problem.text),
                         {}});
    if (environment.isDrillRange && options.startRange && isOpen && !lock) {
        // Who has no data directory has no range either, and the journal's line says so.
        if (trouble && trouble->code == ErrorCode::Locked)
            items.push_back({Item::Level::Warning,
                             Item::Subject::Range,
                             Text::tr("The drill range belongs to the other console"),
                             {}});
    } else if (environment.isDrillRange && options.startRange) {
        if (range.state() == DrillRange::State::Ready)
            items.push_back({Item::Level::Good, Item::Subject::Range, Text::tr("Drill range running"), {}});
        else if (range.error())
            items.push_back(
                {Item::Level::Bad, Item::Subject::Range, range.error()->what, range.error()->remedy});
        else
            items.push_back(
                {Item::Level::Checking, Item::Subject::Range, Text::tr("Drill range is starting"), {}});
    }
    const std::optional<Error> &unwell = journalTrouble ? journalTrouble : trouble;
    if (unwell)
        items.push_back({Item::Level::Bad, Item::Subject::Journal, unwell->what, unwell->remedy});
    items.insert(items.end(), secrets.begin(), secrets.end());
    // The range's directory is only there once it runs.
    if (!environment.isDrillRange || range.state() == DrillRange::State::Ready) {
        items.insert(items.end(), machine.programs.begin(), machine.programs.end());
        if (machine.disk)
            items.push_back(diskReadiness(*machine.disk, !unwell));
    }
    if (items == readiness)
        return;
    readiness = std::move(items);
    Q_EMIT q.readinessChanged();
}

} // namespace ic
