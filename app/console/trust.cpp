// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/trust.h"

#include "app/actions/effect.h"

#include <QCoreApplication>

#include <algorithm>

namespace ic {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Trust)
};

/// Until a step can run, there is nothing to confirm.
bool canRun(const Step &step)
{
    return step.notRunnable.isEmpty();
}

QString addressId(size_t index)
{
    return QStringLiteral("#progress-%1").arg(index + 1);
}

CommandToTrust toTrust(const Runbook &runbook, const Step &step)
{
    const Section *section = runbook.section(step.section);
    return {
        step.id, step.label, section ? section->plainTitle : step.section, effectOf(step), step.script, false,
        {},      step.line};
}

CommandToTrust toTrust(const ProgressSetting &setting, size_t index)
{
    return {addressId(index),
            Text::tr("Address that is asked while a rollback runs"),
            {},
            Effect::Read,
            setting.url,
            false,
            {},
            0};
}

/// All that a person vouches for, in the runbook's order, with its digest.
std::vector<std::pair<CommandToTrust, QString>> allOf(const Runbook &runbook)
{
    std::vector<std::pair<CommandToTrust, QString>> all;
    for (const Step &step : runbook.steps) {
        if (canRun(step))
            all.emplace_back(toTrust(runbook, step), commandDigest(step));
    }
    const std::vector<ProgressSetting> &addresses = runbook.frontMatter.progressSettings;
    for (size_t i = 0; i < addresses.size(); ++i)
        all.emplace_back(toTrust(addresses[i], i), progressDigest(addresses[i]));
    return all;
}

} // namespace

bool isTrusted(const Runbook &runbook, const JournalState &history)
{
    if (runbook.path.startsWith(QLatin1Char(':')))
        return true;
    const auto isConfirmed = [&history](const QString &digest) {
        return history.trustedCommandDigests.contains(digest);
    };
    return history.trustedCommands.contains(runbook.commandsDigest())
        || (std::ranges::all_of(
                runbook.steps,
                [&](const Step &step) { return !canRun(step) || isConfirmed(commandDigest(step)); })
            && std::ranges::all_of(runbook.frontMatter.progressSettings, isConfirmed, progressDigest));
}

std::vector<CommandToTrust> commandsToTrust(const Runbook &runbook, const JournalState &history)
{
    std::vector<CommandToTrust> commands;
    if (isTrusted(runbook, history))
        return commands;
    const auto known = history.lastTrusted.find(runbook.path);
    for (auto &[command, digest] : allOf(runbook)) {
        if (history.trustedCommandDigests.contains(digest))
            continue;
        if (known != history.lastTrusted.end()) {
            if (const auto before = known->second.find(command.stepId); before != known->second.end()) {
                command.isChanged = true;
                command.before = before->second.script;
            }
        }
        commands.push_back(std::move(command));
    }
    return commands;
}

std::vector<TrustedCommand> commandsOf(const Runbook &runbook)
{
    std::vector<TrustedCommand> commands;
    for (const auto &[command, digest] : allOf(runbook))
        commands.push_back({command.stepId, digest, command.script});
    return commands;
}

} // namespace ic
