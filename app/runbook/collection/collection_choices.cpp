// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/runbook/collection/collection_choices.h"

#include "app/runbook/problem_codes.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

namespace ic {

namespace {

bool isAtTop(const QString &path)
{
    return !path.contains(QLatin1Char('/'));
}

QString nameOf(const QString &path)
{
    return QFileInfo(path).completeBaseName().toLower();
}

bool isIndexName(const QString &name)
{
    static const QStringList names{QStringLiteral("readme"), QStringLiteral("index"),
                                   QStringLiteral("_index"), QStringLiteral("home"),
                                   QStringLiteral("summary")};
    return names.contains(name);
}

/// About the folder rather than about what may happen.
bool isHousekeeping(const QString &path)
{
    static const QStringList names{QStringLiteral("contributing"),    QStringLiteral("changelog"),
                                   QStringLiteral("license"),         QStringLiteral("licence"),
                                   QStringLiteral("code_of_conduct"), QStringLiteral("code-of-conduct")};
    const QString name = nameOf(path);
    return names.contains(name) || name.contains(QLatin1String("template"))
        || (isAtTop(path) && isIndexName(name));
}

bool isAboutSomethingElse(const CollectionFile &file)
{
    const Topics others = Topic::Drills | Topic::Contacts | Topic::Resources | Topic::Criteria
        | Topic::Contents | Topic::Duties | Topic::Targets | Topic::Past | Topic::Aftermath;
    const Section &section = file.mainSection();
    return bool(topicsOf(section.title, section.plainTitle) & others);
}

/// Who is told what and when, and nothing to do: a plan for all alerts, even where a checklist in it makes it
/// something to choose.
bool isPlanForAll(const CollectionFile &file)
{
    const Topics word = Topic::Channels | Topic::Schedule | Topic::Escalation;
    const Runbook &own = file.parse->draft().runbook;
    const Section &section = file.mainSection();
    return own.steps.empty() && own.actions.empty()
        && bool(topicsOf(section.title, section.plainTitle) & word);
}

} // namespace

CollectionChoices::CollectionChoices(const std::vector<CollectionFile> &files,
                                     const std::vector<QSet<int>> &leadsTo)
    : m_files(files)
    , m_leadsTo(leadsTo)
{
    for (size_t file = 0; file < files.size(); ++file) {
        if (!files[file].parse)
            continue;
        const std::vector<Section> &sections = files[file].parse->draft().runbook.sections;
        for (size_t i = 0; i < sections.size(); ++i)
            m_sections.insert(sections[i].id, {static_cast<int>(file), static_cast<int>(i)});
    }
    chooseIndex();
}

/// What a file lists to choose from, in the order of its lines: files, and sections as a document by itself
/// does.
CollectionChoices::Listed CollectionChoices::listedIn(int file) const
{
    Listed listed;
    const CollectionFile &from = m_files[static_cast<size_t>(file)];
    if (!from.parse)
        return listed;
    std::vector<Situation> all = from.parse->draft().fileLinks;
    std::ranges::copy(from.parse->draft().runbook.situations, std::back_inserter(all));
    std::ranges::stable_sort(all, {}, &Situation::line);
    for (Situation &situation : all) {
        const auto place = m_sections.value(situation.section, {-1, -1});
        if (place.first >= 0 && place.first != file) {
            const CollectionFile &to = m_files[static_cast<size_t>(place.first)];
            // A list of what there is to read beside the procedures.
            if (!to.holdsProcedures && isAboutSomethingElse(to))
                continue;
            if (situation.title.isEmpty())
                situation.title = to.mainSection().plainTitle;
        }
        if (place.first >= 0 && m_files[static_cast<size_t>(place.first)].holdsProcedures)
            listed.files.insert(place.first);
        listed.situations.push_back(std::move(situation));
    }
    return listed;
}

void CollectionChoices::chooseIndex()
{
    qsizetype most = 0;
    int depthOfBest = 0;
    bool bestIsNamed = false;
    for (size_t i = 0; i < m_files.size(); ++i) {
        const int file = static_cast<int>(i);
        const QString &path = m_files[i].path;
        const bool isNamed = isAtTop(path) && isIndexName(nameOf(path));
        // An alert's own list of what to see also leads to other files too.
        if (!m_files[i].parse || (!isNamed && m_files[i].holdsProcedures))
            continue;
        const qsizetype leads = listedIn(file).files.size();
        constexpr qsizetype fewestFiles = 2;
        if (leads == 0 || (!isNamed && leads < fewestFiles))
            continue;
        const int depth = static_cast<int>(path.count(QLatin1Char('/')));
        const bool isBetter = m_index < 0 || (isNamed && !bestIsNamed)
            || (isNamed == bestIsNamed && (leads > most || (leads == most && depth < depthOfBest)));
        if (!isBetter)
            continue;
        m_index = file;
        most = leads;
        depthOfBest = depth;
        bestIsNamed = isNamed;
    }
}

bool CollectionChoices::isChoice(int file) const
{
    const CollectionFile &each = m_files[static_cast<size_t>(file)];
    return each.parse && each.holdsProcedures && !isHousekeeping(each.path) && !isAboutSomethingElse(each);
}

/// Of a file that is chosen as a whole: what it lists itself, else its own playbooks.
QStringList CollectionChoices::choicesOf(int file) const
{
    const CollectionFile &each = m_files[static_cast<size_t>(file)];
    QStringList listed;
    const RunbookDraft &draft = each.parse->draft();
    std::vector<Situation> own = draft.runbook.situations;
    // The list of an index further down, of a file that has nothing to do in itself.
    if (!each.holdsProcedures)
        own = listedIn(file).situations;
    for (const Situation &situation : own) {
        if (!situation.section.isEmpty() && situation.section != each.mainSection().id
            && !listed.contains(situation.section))
            listed += situation.section;
    }
    constexpr qsizetype fewest = 2;
    return listed.size() >= fewest ? listed
                                   : each.playbooks.at(static_cast<size_t>(each.parse->mainSection()));
}

QStringList CollectionChoices::playbooksOf(const QString &section) const
{
    const auto [file, index] = m_sections.value(section, {-1, -1});
    if (file < 0)
        return {};
    const CollectionFile &each = m_files[static_cast<size_t>(file)];
    return index == each.parse->mainSection() ? choicesOf(file)
                                              : each.playbooks.at(static_cast<size_t>(index));
}

QSet<int> CollectionChoices::reachable() const
{
    QSet<int> found{m_index};
    std::vector<int> open{m_index};
    while (!open.empty()) {
        const int file = open.back();
        open.pop_back();
        for (const int next : m_leadsTo[static_cast<size_t>(file)]) {
            if (found.contains(next))
                continue;
            found.insert(next);
            open.push_back(next);
        }
    }
    return found;
}

void CollectionChoices::add(Situation situation, int file)
{
    situation.id = m_ids.take(situation.id);
    situation.number = static_cast<int>(m_situations.size()) + 1;
    situation.playbooks = playbooksOf(situation.section);
    m_chosenFiles.insert(m_sections.value(situation.section, {-1, -1}).first);
    for (const QString &playbook : situation.playbooks)
        m_chosenFiles.insert(m_sections.value(playbook, {-1, -1}).first);
    m_situations.push_back(std::move(situation));
    m_lineFiles.push_back(file);
}

bool CollectionChoices::isShared(int file) const
{
    const CollectionFile &each = m_files[static_cast<size_t>(file)];
    if (!each.parse || file == m_index || isPlanForAll(each))
        return true;
    // What is to be copied or practised, or was so once, counts for no incident.
    const Section &main = each.mainSection();
    const Topics unreal = Topic::Drills | Topic::Scenarios | Topic::Past;
    if ((isHousekeeping(each.path) && !isIndexName(nameOf(each.path)))
        || (topicsOf(main.title, main.plainTitle) & unreal))
        return false;
    return !m_chosenFiles.contains(file) && !isChoice(file);
}

void CollectionChoices::addFile(int file)
{
    const CollectionFile &each = m_files[static_cast<size_t>(file)];
    Situation situation;
    situation.id = each.path;
    situation.title = each.mainSection().plainTitle;
    situation.section = each.mainSection().id;
    situation.line = each.mainSection().line;
    add(std::move(situation), file);
}

std::vector<Situation> CollectionChoices::situations()
{
    QSet<int> reached;
    if (m_index >= 0) {
        for (Situation &situation : listedIn(m_index).situations)
            add(std::move(situation), m_index);
        reached = reachable();
    }
    for (int file = 0; file < static_cast<int>(m_files.size()); ++file) {
        if (!isChoice(file) || reached.contains(file))
            continue;
        addFile(file);
        if (m_index >= 0)
            m_problems.emplace_back(
                file,
                Problem{m_situations.back().line, ProblemSeverity::Note, codes::notInIndex,
                        QCoreApplication::translate("Runbook",
                                                    "Nothing leads from %1 to this file, so it is offered "
                                                    "last. Add a link to it.")
                            .arg(m_files[static_cast<size_t>(m_index)].path)});
    }
    tellApart();
    return std::move(m_situations);
}

/// Files of one title can't be told apart under stress.
void CollectionChoices::tellApart()
{
    QHash<QString, qsizetype> count;
    for (const Situation &situation : m_situations)
        ++count[situation.title];
    QSet<QString> seen;
    for (size_t i = 0; i < m_situations.size(); ++i) {
        Situation &situation = m_situations[i];
        if (count.value(situation.title) < 2)
            continue;
        const QString title = situation.title;
        const int file = m_sections.value(situation.section, {m_lineFiles[i], 0}).first;
        situation.title = QStringLiteral("%1 (%2)").arg(title, m_files[static_cast<size_t>(file)].path);
        if (seen.contains(title))
            m_problems.emplace_back(m_lineFiles[i],
                                    Problem{situation.line, ProblemSeverity::Warning, codes::duplicateSection,
                                            QCoreApplication::translate(
                                                "Runbook",
                                                "There is another choice called “%1”. Give them different "
                                                "names, so that nobody follows the wrong one.")
                                                .arg(title)});
        seen.insert(title);
    }
}

} // namespace ic
