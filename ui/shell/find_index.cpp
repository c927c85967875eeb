// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/find_index.h"

#include "ui/shell/command_set.h"

#include <QAction>
#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <utility>

namespace ic {

using Kind = FindEntry::Kind;

namespace {

QString sectionTitle(const Runbook &runbook, const QString &id)
{
    const Section *section = runbook.section(id);
    return section ? section->plainTitle : QString();
}

void addRunbook(const Runbook &runbook, std::vector<FindEntry> &entries)
{
    for (const Situation &situation : runbook.situations)
        entries.push_back(
            {Kind::Situation, situation.id, situation.title, sectionTitle(runbook, situation.section), 0});
    for (const Step &step : runbook.steps)
        entries.push_back({Kind::Step, step.id, step.label, sectionTitle(runbook, step.section), 0});
    for (const Contact &contact : runbook.roster()) {
        const QString name = contact.name.isEmpty() ? contact.role : contact.name;
        const QString address = contact.phone.isEmpty() ? contact.email : contact.phone;
        entries.push_back(
            {Kind::Contact, contact.id, name, contact.role + QStringLiteral(" · ") + address, 0});
    }
    for (const Section &section : runbook.sections) {
        if (section.level > 0)
            entries.push_back({Kind::Section, section.id, section.plainTitle, QString(), 0});
    }
    for (const MessageTemplate &item : runbook.templates)
        entries.push_back({Kind::Template, item.section, item.title, sectionTitle(runbook, item.section), 0});
    for (const NamedItem &item : runbook.resources)
        entries.push_back({Kind::Resource, item.id, item.name, item.detail, 0});
    for (const Problem &problem : runbook.problems) {
        const Place place = runbook.place(problem.line);
        const QString where = runbook.isFolder
            ? QCoreApplication::translate("ic::FindIndex", "%1, line %2").arg(place.file).arg(place.line)
            : QCoreApplication::translate("ic::FindIndex", "line %1").arg(place.line);
        entries.push_back({Kind::Problem, problem.code, problem.text, where, problem.line});
    }
}

/// 0: does not fit.
int rank(const FindEntry &entry, const QStringList &words)
{
    int sum = 1;
    for (const QString &word : words) {
        const auto at = entry.title.indexOf(word, 0, Qt::CaseInsensitive);
        if (at == 0)
            sum += 8;
        else if (at > 0 && !entry.title.at(at - 1).isLetterOrNumber())
            sum += 5;
        else if (at > 0)
            sum += 3;
        else if (entry.detail.contains(word, Qt::CaseInsensitive)
                 || entry.words.contains(word, Qt::CaseInsensitive))
            sum += 2;
        else if (FindIndex::kindName(entry.kind).startsWith(word, Qt::CaseInsensitive))
            sum += 1;
        else
            return 0;
    }
    return sum;
}

} // namespace

QString FindIndex::kindName(Kind kind)
{
    switch (kind) {
    case Kind::Situation:
        return tr("Situation");
    case Kind::Section:
        return tr("Section");
    case Kind::Step:
        return tr("Step");
    case Kind::Contact:
        return tr("Contact");
    case Kind::Template:
        return tr("Template");
    case Kind::Resource:
        return tr("Resource");
    case Kind::Action:
        return tr("Action");
    case Kind::Command:
        return tr("Command");
    case Kind::PastIncident:
        return tr("Past incident");
    case Kind::Problem:
        return tr("Problem");
    }
    return {};
}

std::vector<FindEntry> FindIndex::build(const Runbook *runbook, const JournalState &history,
                                        const CommandSet &commands)
{
    std::vector<FindEntry> entries;
    if (runbook)
        addRunbook(*runbook, entries);
    for (const Command command : commands.all()) {
        if (commands.action(command)->isEnabled())
            entries.push_back({Kind::Command, CommandSet::id(command), commands.action(command)->text(),
                               commands.keys(command), 0, CommandSet::words(command)});
    }
    for (auto id = history.order.rbegin(); id != history.order.rend(); ++id) {
        const Incident &incident = history.incidents.at(*id);
        const QString day = QLocale().toString(QDateTime::fromMSecsSinceEpoch(incident.startedMs()).date(),
                                               QLocale::ShortFormat);
        entries.push_back({Kind::PastIncident, incident.declaration.number, incident.declaration.title,
                           tr("%1 · %2", "number, day").arg(incident.declaration.number, day), 0});
    }
    return entries;
}

std::vector<FindEntry> FindIndex::match(const std::vector<FindEntry> &entries, const QString &words)
{
    const QStringList wanted = words.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    std::vector<std::pair<int, const FindEntry *>> ranked;
    for (const FindEntry &entry : entries) {
        if (const int fit = rank(entry, wanted); fit > 0)
            ranked.emplace_back(fit, &entry);
    }
    std::ranges::stable_sort(ranked, std::ranges::greater(), &std::pair<int, const FindEntry *>::first);
    std::vector<FindEntry> found;
    found.reserve(ranked.size());
    for (const auto &[fit, entry] : ranked)
        found.push_back(*entry);
    return found;
}

} // namespace ic
