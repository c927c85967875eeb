// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/environment_lint.h"

#include "app/cli/problem_rules.h"

#include "app/preflight/directory_check.h"
#include "app/preflight/program_check.h"
#include "app/runbook/problem_codes.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSet>

#include <algorithm>

namespace ic::cli {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(EnvironmentLint)
};

/// The drill range is unpacked when it is first used; until then it is what the program brings along.
QString directoryOf(const EnvironmentSetup &environment)
{
    return environment.isDrillRange ? QStringLiteral(":/range") : environment.directory;
}

QLatin1String codeOf(Finding::Kind kind)
{
    switch (kind) {
    case Finding::Kind::EnvironmentDirectory:
        return codes::environmentDirectory;
    case Finding::Kind::StepDirectory:
        return codes::stepDirectory;
    case Finding::Kind::NpmScript:
        return codes::npmScriptMissing;
    default: // hosts, secrets and room on the disk are this machine's matter, and nothing to lint
        return codes::programMissing;
    }
}

bool hasDigit(const QString &text)
{
    return std::ranges::any_of(text, [](QChar c) { return c.isDigit(); });
}

void lintContacts(const Runbook &runbook, std::vector<Problem> &problems)
{
    for (const Contact &contact : runbook.contacts) {
        const bool isNothing = contact.phone.isEmpty() && contact.email.isEmpty() && contact.reach.isEmpty();
        // The document alone tells of those with nothing at all.
        if (isNothing || !contact.reach.isEmpty() || hasDigit(contact.phone)
            || contact.email.contains(QLatin1Char('@')))
            continue;
        QStringList written{contact.phone, contact.email};
        written.removeAll(QString());
        problems.push_back(
            {contact.line, ProblemSeverity::Warning, ic::codes::contactUnreachable,
             Text::tr("No channel reaches “%1”: “%2” is neither a number to dial nor an address. "
                      "Add one.")
                 .arg(contact.name.isEmpty() ? contact.role : contact.name,
                      written.join(QStringLiteral(", ")))});
    }
}

bool isDrillOf(const Runbook &runbook, const Incident &incident)
{
    const Declaration &declaration = incident.declaration;
    return declaration.drill
        && (declaration.runbookDigest == runbook.digest
            || QFileInfo(declaration.runbookPath).fileName() == QFileInfo(runbook.path).fileName());
}

QSet<QString> drilledSections(const Runbook &runbook, const JournalState &journal)
{
    QSet<QString> sections;
    for (const auto &[id, incident] : journal.incidents) {
        if (!isDrillOf(runbook, incident))
            continue;
        sections << incident.declaration.section << incident.section;
        for (const IncidentRun &run : incident.runs)
            sections << run.start.section << run.start.playbook;
    }
    return sections;
}

} // namespace

std::vector<Problem> lintAgainst(const Runbook &runbook, const EnvironmentSetup &environment)
{
    std::vector<Problem> problems;
    const QString directory = directoryOf(environment);
    for (const auto &findings : {directoryFindings(runbook, environment, directory),
                                 missingPrograms(runbook, environment, directory)}) {
        for (const Finding &finding : findings)
            problems.push_back(
                {finding.line, finding.severity, codeOf(finding.kind),
                 Text::tr("%1. %2.", "what is wrong, and what to do").arg(finding.what, finding.remedy)});
    }
    lintContacts(runbook, problems);
    return problems;
}

std::vector<Problem> neverDrilledPlaybooks(const Runbook &runbook, const JournalState &journal)
{
    const QSet<QString> drilled = drilledSections(runbook, journal);
    QStringList playbooks;
    for (const Situation &situation : runbook.situations)
        playbooks += situation.playbooks.isEmpty() ? QStringList(situation.section) : situation.playbooks;
    playbooks.removeDuplicates();
    std::vector<Problem> problems;
    for (const QString &playbook : std::as_const(playbooks)) {
        const Section *section = runbook.section(playbook);
        const bool wasDrilled =
            std::ranges::any_of(runbook.sectionWithSubsections(playbook),
                                [&drilled](const Section *each) { return drilled.contains(each->id); });
        if (section && !wasDrilled)
            problems.push_back(
                {section->line, ProblemSeverity::Note, codes::neverDrilled,
                 Text::tr("No drill on this console's journal went through “%1”. Drill it before "
                          "it is needed.")
                     .arg(section->plainTitle)});
    }
    return problems;
}

} // namespace ic::cli
