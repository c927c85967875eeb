// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/trust.h"

#include "app/actions/effect.h"
#include "app/actions/masked_tokens.h"
#include "app/runbook/command_digest.h"

#include <QCoreApplication>
#include <QHash>

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

CommandToTrust toTrust(const ProgressSetting &setting, size_t index)
{
    CommandToTrust address;
    address.stepId = addressId(index);
    address.label = Text::tr("Address that is asked while a rollback runs");
    address.effect = Effect::Read;
    address.script = setting.url;
    return address;
}

/// Thousands of steps look their sections up.
class StepsToTrust {
public:
    explicit StepsToTrust(const Runbook &runbook)
        : m_runbook(runbook)
    {
        for (const Section &section : runbook.sections)
            m_titles.insert(section.id, &section.plainTitle);
    }

    CommandToTrust command(const Step &step) const
    {
        const QString *title = m_titles.value(step.section);
        const Place place = m_runbook.place(step.line);
        CommandToTrust command;
        command.stepId = step.id;
        command.label = step.label;
        command.section = title ? *title : step.section;
        command.effect = effectOf(step);
        command.script = withMaskedTokens(step.script);
        command.file = m_runbook.isFolder ? place.file : QString();
        command.line = place.line;
        return command;
    }

private:
    const Runbook &m_runbook;
    QHash<QString, const QString *> m_titles;
};

} // namespace

bool isTrusted(const Runbook &runbook, const JournalState &history)
{
    if (runbook.path.startsWith(QLatin1Char(':')))
        return true;
    const auto isConfirmed = [&history](const QString &digest) {
        return history.trustedCommandDigests.contains(digest);
    };
    // Of a large document each digest of all its commands takes a while: none where nobody confirmed any.
    if (history.trustedCommands.empty() && history.trustedCommandDigests.empty())
        return commandCount(runbook) == 0;
    return (!history.trustedCommands.empty() && history.trustedCommands.contains(runbook.commandsDigest()))
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
    const StepsToTrust steps(runbook);
    const bool isAnyConfirmed = !history.trustedCommandDigests.empty();
    for (const Step &step : runbook.steps) {
        if (canRun(step) && !(isAnyConfirmed && history.trustedCommandDigests.contains(commandDigest(step))))
            commands.push_back(steps.command(step));
    }
    const std::vector<ProgressSetting> &addresses = runbook.frontMatter.progressSettings;
    for (size_t i = 0; i < addresses.size(); ++i) {
        if (!history.trustedCommandDigests.contains(progressDigest(addresses[i])))
            commands.push_back(toTrust(addresses[i], i));
    }
    const auto known = history.lastTrusted.find(runbook.path);
    if (known == history.lastTrusted.end())
        return commands;
    for (CommandToTrust &command : commands) {
        if (const auto before = known->second.find(command.stepId); before != known->second.end()) {
            command.isChanged = true;
            command.before = withMaskedTokens(before->second.script); // written by an older console
        }
    }
    return commands;
}

std::vector<TrustedCommand> commandsOf(const Runbook &runbook)
{
    std::vector<TrustedCommand> commands;
    for (const Step &step : runbook.steps) {
        if (canRun(step))
            commands.push_back({step.id, commandDigest(step), withMaskedTokens(step.script)});
    }
    const std::vector<ProgressSetting> &addresses = runbook.frontMatter.progressSettings;
    for (size_t i = 0; i < addresses.size(); ++i)
        commands.push_back({addressId(i), progressDigest(addresses[i]), addresses[i].url});
    return commands;
}

size_t commandCount(const Runbook &runbook)
{
    return static_cast<size_t>(std::ranges::count_if(runbook.steps, canRun))
        + runbook.frontMatter.progressSettings.size();
}

} // namespace ic
