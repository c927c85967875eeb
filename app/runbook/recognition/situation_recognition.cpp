// SPDX-License-Identifier: GPL-3.0-or-later
// "What is happening?": the decision tree, from a list of links or from the headings.
#include "app/base/text_hash.h"
#include "app/runbook/commands/shell_lines.h"
#include "app/runbook/recognition/recognition.h"
#include "app/runbook/recognition/step_label.h"
#include "app/runbook/recognition/word_match.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace ic {

namespace {

using Kind = MarkdownNode::Kind;

MarkdownNode innerLink(MarkdownNode node)
{
    for (const MarkdownNode link : node.outermost({Kind::Link})) {
        if (link.url().startsWith(QLatin1Char('#')))
            return link;
    }
    return {};
}

QString withoutArrows(const QString &text)
{
    static const QRegularExpression edges(
        QStringLiteral(
            "^[\\s→⇒➜➡>=:：–—-]+|(?:[\\s→⇒➜➡>=:：–—-]|\\b(?:see|siehe|ver|voir|см)\\.?\\s|\\($)+$"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    QString out = text;
    return out.remove(edges);
}

void addSituation(RunbookDraft &draft, const QString &title, const QString &section, int line)
{
    Situation situation;
    situation.id = draft.situationIds.take(idSlug(title));
    situation.number = static_cast<int>(draft.runbook.situations.size()) + 1;
    situation.title = title;
    situation.section = section;
    situation.line = line;
    draft.runbook.situations.push_back(situation);
}

/// "3. Immediate measures", "4.1 Power failure", "２．停電" without the number.
QString withoutNumber(const QString &title)
{
    if (title.isEmpty() || !title.front().isDigit())
        return title;
    static const QRegularExpression number(
        QStringLiteral("^\\d{1,2}(?:(?:\\.\\d{1,2}){1,3}[.)．]?\\s+|[.)．、]\\s*)(?=\\D)"),
        QRegularExpression::UseUnicodePropertiesOption);
    const auto match = number.match(title);
    return match.hasMatch() && match.capturedLength() < title.size() ? title.sliced(match.capturedLength())
                                                                     : title;
}

/// What a section and those below it hold, gathered once.
struct Content {
    bool steps = false;
    bool actions = false;
    bool checklist = false;
    bool phase = false; ///< part of one procedure ("Diagnosis", "0-5 minutes"), rather than one to choose
    bool isPlaybook() const { return steps || actions || checklist; }
};

/// A fence of nothing but prose is no procedure.
bool hasRunnable(const Runbook &runbook, const Block &block)
{
    const auto begin = runbook.steps.begin() + block.first;
    return std::any_of(begin, begin + block.count, [](const Step &step) {
        if (step.notRunnable.isEmpty())
            return true;
        const QStringList lines = step.script.split(QLatin1Char('\n'));
        return std::any_of(lines.begin(), lines.end(), looksLikeCommand);
    });
}

/// Where what stands beside a section is counted.
size_t siblings(const Section &section)
{
    return static_cast<size_t>(section.parent + 1);
}

void tellPhases(const RunbookDraft &draft, std::vector<Content> &contents)
{
    const std::vector<Section> &sections = draft.runbook.sections;
    std::vector<size_t> orders;
    std::vector<int> phasesBeside(sections.size() + 1);
    for (size_t i = 0; i < sections.size(); ++i) {
        const Topics topics = draft.ownTopics[i];
        const Section &section = sections[i];
        contents[i].phase = section.window.has_value() || bool(topics & Topic::Phase)
            || bool(topics & Topic::Aftermath)
            || section.plainTitle.compare(QLatin1String("Procedure"), Qt::CaseInsensitive) == 0;
        if (!contents[i].phase)
            continue;
        if (!section.window && !(topics & Topic::Aftermath) && isOrderOfAPhase(section.plainTitle))
            orders.push_back(i);
        else
            phasesBeside[siblings(section)] += contents[i].isPlaybook() ? 1 : 0;
    }
    // "Contain the damage" between "Detection" and "Eradication", but not beside "Disk full".
    for (const size_t i : orders)
        contents[i].phase = phasesBeside[siblings(sections[i])] >= 2;
}

std::vector<Content> contentOf(const RunbookDraft &draft)
{
    const Runbook &runbook = draft.runbook;
    std::vector<Content> contents(runbook.sections.size());
    for (size_t i = runbook.sections.size(); i-- > 0;) {
        Content &content = contents[i];
        for (const Block &block : runbook.sections[i].blocks) {
            content.steps = content.steps || (block.kind == BlockKind::Steps && hasRunnable(runbook, block));
            content.actions = content.actions || block.kind == BlockKind::Actions;
            content.checklist = content.checklist || block.kind == BlockKind::Checklist;
        }
        // Sections stand before those below them, so from the end each is complete when its parent asks.
        const int parent = runbook.sections[i].parent;
        if (parent >= 0) {
            Content &above = contents[static_cast<size_t>(parent)];
            above.steps = above.steps || content.steps;
            above.actions = above.actions || content.actions;
            above.checklist = above.checklist || content.checklist;
        }
    }
    tellPhases(draft, contents);
    return contents;
}

/// A phase in which something is done, before it is over.
bool isDonePhase(const RunbookDraft &draft, const std::vector<Content> &contents, size_t index)
{
    return contents[index].isPlaybook() && contents[index].phase
        && !(draft.ownTopics[index] & Topic::Aftermath);
}

/// "Acknowledge the alarm": how somebody is told what to do next, not what may happen.
bool isOrder(const QString &title)
{
    static const TextSet verbs = textSetOf(
        "acknowledge add apply assess ask attach back begin block call check clean clear close collect "
        "communicate compare confirm connect contain copy create decide declare delete deploy detach detect "
        "determine diagnose disable document drain enable ensure escalate evaluate execute export fetch find "
        "fix force gather get identify import increase inform initiate inspect install investigate isolate "
        "list locate log look make migrate mitigate monitor move notify observe obtain open pause perform "
        "prepare prevent promote provision pull raise read push put reboot rebuild record recover redeploy "
        "reduce "
        "reload "
        "remove renew replace request resolve restart restore resume review revoke rotate run scale select "
        "set shut snapshot start stop submit switch take tell test triage trigger try turn unseal update "
        "upgrade use validate verify wait write");
    const QString first = title.section(QLatin1Char(' '), 0, 0).toLower();
    return verbs.contains(first);
}

/// "Step 2: Mend the record", "2. Observe what it does": what stands beside several of these belongs to their
/// procedure.
bool isNumberedStep(const Section &section)
{
    if (section.level < 2)
        return false;
    const NumberedLabel numbered = numberedLabel(section.plainTitle);
    return numbered.number != 0 && (isOrder(numbered.label) || numberedStep(section.plainTitle).number != 0);
}

QStringList playbooksOf(const RunbookDraft &draft, const std::vector<Content> &contents, size_t section)
{
    // What is done in the section itself is done whichever subsection follows: then it is one playbook.
    const std::vector<Section> &sections = draft.runbook.sections;
    for (const Block &block : sections[section].blocks) {
        if (block.kind == BlockKind::Actions || block.kind == BlockKind::Steps)
            return {};
    }
    QStringList playbooks;
    // What is below it follows it, each below something that isn't above it.
    const int self = static_cast<int>(section);
    qsizetype inOrder = 0;
    for (size_t index = section + 1; index < sections.size() && sections[index].parent >= self; ++index) {
        if (sections[index].parent != self)
            continue;
        if (!contents[index].isPlaybook() || contents[index].phase)
            return {};
        playbooks += sections[index].id;
        inOrder += isNumberedStep(sections[index]) ? 1 : 0;
    }
    // "1. Verify the broker", "2. Identify the disk": one after the other.
    const bool isOneProcedure = inOrder >= 2 && inOrder * 2 > playbooks.size();
    return playbooks.size() >= 2 && !isOneProcedure ? playbooks : QStringList();
}

/// How many phases stand beside each other, by siblings().
std::vector<int> phasesOf(const RunbookDraft &draft, const std::vector<Content> &contents)
{
    const std::vector<Section> &sections = draft.runbook.sections;
    std::vector<int> phases(sections.size() + 1);
    for (size_t i = 0; i < sections.size(); ++i)
        phases[siblings(sections[i])] += isDonePhase(draft, contents, i) ? 1 : 0;
    return phases;
}

/// For each section whether it is below one of several phases: "Roll back" and "Fail over" below
/// "Mitigation", with a "Diagnosis" beside that, are parts of one procedure, and none of them is what is
/// happening. So is a "Checklist" beside "Step 1" and "Step 2", where most are steps.
std::vector<bool> belowOnePhaseOfSeveral(const RunbookDraft &draft, const std::vector<Content> &contents)
{
    const std::vector<Section> &sections = draft.runbook.sections;
    const std::vector<int> phases = phasesOf(draft, contents);
    std::vector<int> numbered(sections.size() + 1);
    std::vector<int> others(sections.size() + 1);
    for (size_t i = 0; i < sections.size(); ++i) {
        if (!contents[i].isPlaybook())
            continue;
        if (isNumberedStep(sections[i]))
            ++numbered[siblings(sections[i])];
        else if (!contents[i].phase)
            ++others[siblings(sections[i])];
    }
    std::vector<bool> below(sections.size());
    for (size_t i = 0; i < sections.size(); ++i) {
        if (sections[i].parent < 0)
            continue;
        const auto parent = static_cast<size_t>(sections[i].parent);
        const size_t beside = siblings(sections[i]);
        below[i] = below[parent] || (numbered[beside] >= 2 && numbered[beside] > others[beside])
            || (isDonePhase(draft, contents, parent) && phases[siblings(sections[parent])] >= 2);
    }
    return below;
}

/// "Roles and responsibilities", "Version history": a plan has them, and none is what may happen.
bool isPartOfEveryPlan(const Section &section)
{
    constexpr qsizetype longestName = 40;
    if (section.plainTitle.size() > longestName)
        return false;
    static const QSet<QString> names = [] {
        QSet<QString> keys;
        const QString all = QStringLiteral(
            "roles|team roles|roles and responsibilities|communication plan|communication plans|"
            "communications plan|internal communication|external communication|communication strategy|"
            ""
            "training and testing|testing and maintenance|plan maintenance|plan review|document control|"
            "version history|revision history|change history|glossary|references|appendix|appendices|about|"
            "license|introduction|scope|purpose|activation|plan activation|activation criteria|"
            "roles y responsabilidades|plan de comunicacion|historial de versiones|glosario|anexo|anexos|"
            "objetivo|alcance|rollen und verantwortlichkeiten|rollen|kommunikationsplan|anderungshistorie|"
            "glossar|anhang|geltungsbereich|roles et responsabilites|plan de communication|historique|"
            "glossaire|annexe|annexes|objet|用語集|改訂履歴|付録|роли|роли и обязанности|"
            "план коммуникаций|лист изменений|термины и сокращения|приложения|общие положения");
        for (const QString &name : all.split(QLatin1Char('|')))
            keys.insert(lenientKey(name));
        return keys;
    }();
    return names.contains(lenientKey(withoutNumber(section.plainTitle)));
}

/// "Recovery strategies" with nothing but procedures below it, each for another case, is no phase of one.
bool isCollection(const RunbookDraft &draft, const std::vector<Content> &contents,
                  const std::vector<int> &phases, size_t index)
{
    const std::vector<Section> &sections = draft.runbook.sections;
    const Section &section = sections[index];
    if (section.window || (draft.ownTopics[index] & Topic::Aftermath)
        || playbooksOf(draft, contents, index).isEmpty())
        return false;
    return phases[siblings(section)] <= (isDonePhase(draft, contents, index) ? 1 : 0);
}

/// What comes before all else that one may choose: "Playbooks", and the procedures below it are the choices.
bool isNamedPlaybooks(const Section &section)
{
    static const WordTable words{
        "playbook|playbooks|runbooks|response-playbooks|scenarios|incident-scenarios|"
        "plan-de-accion|escenarios|szenarien|scenarios|fiches-reflexes|"
        "プレイブック|シナリオ|сценарии"};
    return words.listsAtStartOf(lenientKey(withoutNumber(section.plainTitle))) != 0;
}

bool isWorthChoosing(const RunbookDraft &draft, const std::vector<Content> &contents,
                     const std::vector<int> &phases, size_t index)
{
    const Topics others = Topic::Drills | Topic::Contacts | Topic::Resources | Topic::Criteria
        | Topic::Contents | Topic::Duties | Topic::Targets;
    const Content &content = contents[index];
    if (!content.isPlaybook() || (draft.ownTopics[index] & others)
        || isPartOfEveryPlan(draft.runbook.sections[index]))
        return false;
    if (contents[index].phase && !isCollection(draft, contents, phases, index))
        return false;
    // "Within a week", below "After the call", is not what may happen.
    for (int above = draft.runbook.sections[index].parent; above >= 0;
         above = draft.runbook.sections[static_cast<size_t>(above)].parent) {
        if ((draft.ownTopics[static_cast<size_t>(above)] & Topic::Aftermath)
            || isPartOfEveryPlan(draft.runbook.sections[static_cast<size_t>(above)]))
            return false;
    }
    return true;
}

/// Whatever they are about, but not what comes after an incident.
std::vector<int> topmostWithPlaybooks(const RunbookDraft &draft, const std::vector<Content> &contents)
{
    const Topics unreal = Topic::Aftermath | Topic::Drills | Topic::Past;
    std::vector<int> found;
    int level = 0;
    for (size_t i = 0; i < contents.size(); ++i) {
        const Section &section = draft.runbook.sections[i];
        if (!contents[i].isPlaybook() || section.plainTitle.isEmpty() || bool(draft.ownTopics[i] & unreal)
            || (!found.empty() && section.level > level))
            continue;
        if (section.level < level)
            found.clear();
        level = section.level;
        found.push_back(static_cast<int>(i));
    }
    return found;
}

/// The procedures below "Playbooks" in its place, before the general ones, where they are few enough.
std::vector<int> withPlaybooksFirst(const RunbookDraft &draft, const std::vector<Content> &contents,
                                    const std::vector<int> &chosen)
{
    constexpr size_t mostOnOnePage = 12;
    const std::vector<Section> &sections = draft.runbook.sections;
    const auto at = std::find_if(chosen.begin(), chosen.end(), [&](int index) {
        return isNamedPlaybooks(sections[static_cast<size_t>(index)]);
    });
    if (at == chosen.end())
        return chosen;
    const QStringList playbooks = playbooksOf(draft, contents, static_cast<size_t>(*at));
    if (playbooks.isEmpty() || static_cast<size_t>(playbooks.size()) + chosen.size() > mostOnOnePage)
        return chosen;
    std::vector<int> out;
    for (size_t i = static_cast<size_t>(*at); i < sections.size(); ++i) {
        if (sections[i].parent == *at)
            out.push_back(static_cast<int>(i));
    }
    for (const int index : chosen) {
        if (index != *at)
            out.push_back(index);
    }
    return out;
}

/// No list says what may happen: the shallowest level that has several playbooks does.
void situationsFromHeadings(RunbookDraft &draft, const std::vector<Content> &contents)
{
    constexpr int deepestLevel = 6;
    const std::vector<bool> isPart = belowOnePhaseOfSeveral(draft, contents);
    const std::vector<int> phases = phasesOf(draft, contents);
    std::vector<int> chosen;
    for (int level = 1; level <= deepestLevel && chosen.size() < 2; ++level) {
        std::vector<int> here;
        for (size_t i = 0; i < draft.runbook.sections.size(); ++i) {
            if (draft.runbook.sections[i].level == level && !isPart[i]
                && isWorthChoosing(draft, contents, phases, i))
                here.push_back(static_cast<int>(i));
        }
        if (here.size() > chosen.size())
            chosen = here;
    }
    // An on-call guide with duties and commands is about what is happening too; in a folder it holds for all.
    if (chosen.empty() && draft.idPrefix.isEmpty())
        chosen = topmostWithPlaybooks(draft, contents);
    chosen = withPlaybooksFirst(draft, contents, chosen);
    const auto titleOf = [&](int index) {
        return numberedLabel(draft.runbook.sections[static_cast<size_t>(index)].plainTitle).label;
    };
    const bool areNumbered = chosen.size() >= 2 && std::all_of(chosen.begin(), chosen.end(), [&](int index) {
                                 return withoutNumber(titleOf(index)) != titleOf(index);
                             });
    for (const int index : chosen) {
        const Section &section = draft.runbook.sections[static_cast<size_t>(index)];
        // A choice has a number of its own, on the keys.
        const QString title = titleOf(index);
        addSituation(draft, areNumbered ? withoutNumber(title) : title, section.id, section.line);
    }
}

/// Links straight below the title that call the procedures something else than their headings do: contents
/// repeat the headings, and lead to what is no procedure as well.
bool isChoiceBelowTitle(const Candidate &candidate, const RunbookDraft &draft)
{
    const std::vector<Section> &sections = draft.runbook.sections;
    constexpr size_t mostToChooseFrom = 40;
    if (sections.at(static_cast<size_t>(candidate.section)).level > 1
        || candidate.items.size() > mostToChooseFrom)
        return false;
    const Topics others = Topic::Drills | Topic::Contacts | Topic::Resources | Topic::Criteria
        | Topic::Contents | Topic::Duties | Topic::Targets | Topic::Roles | Topic::Escalation | Topic::Phase
        | Topic::Aftermath | Topic::Past | Topic::Channels | Topic::Message;
    qsizetype alive = 0;
    qsizetype renamed = 0;
    for (const ListItem &item : candidate.items) {
        const MarkdownNode link = innerLink(item.node);
        if (link.isNull() || (topicsOf(link.text()) & others))
            return false;
        const QString id = draft.sectionOfLink(link.url());
        const auto target =
            std::find_if(sections.begin(), sections.end(), [&id](const Section &s) { return s.id == id; });
        if (id.isEmpty() || target == sections.end())
            continue;
        if (draft.ownTopics[static_cast<size_t>(target - sections.begin())] & others)
            return false;
        ++alive;
        renamed += lenientKey(link.text()) == lenientKey(target->title)
                || lenientKey(link.text()) == lenientKey(target->plainTitle)
            ? 0
            : 1;
    }
    return alive > 0 && renamed * 2 >= alive;
}

} // namespace

QString situationTitle(const QString &text, const QString &linkText)
{
    const qsizetype at = text.lastIndexOf(linkText);
    const QString before = withoutArrows(at < 0 ? text : text.left(at));
    return before.isEmpty() ? linkText : before;
}

std::optional<Recognized> situationList(const Candidate &candidate, RunbookDraft &draft)
{
    if (!draft.runbook.situations.empty() || candidate.items.size() < 2 || candidate.any(Topic::Contents))
        return std::nullopt;
    const bool asked = candidate.any(Topic::Situations) || isChoiceBelowTitle(candidate, draft);
    const auto leads = [asked](const ListItem &item) {
        const MarkdownNode link = innerLink(item.node);
        if (link.isNull())
            return false;
        const qsizetype at = item.text.lastIndexOf(link.text());
        // A table of contents has nothing but links.
        return asked || !withoutArrows(item.text.left(std::max<qsizetype>(at, 0))).isEmpty();
    };
    if (!mostly(candidate.items, leads))
        return std::nullopt;
    for (const ListItem &item : candidate.items) {
        const MarkdownNode link = innerLink(item.node);
        if (link.isNull()) {
            draft.problem(
                item.line, ProblemSeverity::Warning, codes::situationWithoutLink,
                QCoreApplication::translate(
                    "Runbook", "“%1” leads to no section. Add a link to the section that says what to do.")
                    .arg(item.text.left(80)));
            addSituation(draft, item.parts.lead, QString(), item.line);
            continue;
        }
        addSituation(draft, situationTitle(item.text, link.text()), draft.sectionOfLink(link.url()),
                     item.line);
    }
    return Recognized{BlockKind::Situations, 0, static_cast<int>(candidate.items.size())};
}

std::optional<Recognized> situationTable(const Candidate &candidate, RunbookDraft &draft)
{
    if (!draft.runbook.situations.empty() || candidate.table.rows.size() < 2
        || candidate.any(Topic::Contents))
        return std::nullopt;
    const auto linkOf = [](const MarkdownTable::Row &row) {
        MarkdownNode link;
        for (MarkdownNode cell = row.node.firstChild().next(); link.isNull() && !cell.isNull();
             cell = cell.next())
            link = innerLink(cell);
        return link;
    };
    if (!mostly(candidate.table.rows,
                [&](const auto &row) { return !linkOf(row).isNull() && !row.cells.value(0).isEmpty(); }))
        return std::nullopt;
    int count = 0;
    for (const MarkdownTable::Row &row : candidate.table.rows) {
        const MarkdownNode link = linkOf(row);
        if (link.isNull())
            continue;
        addSituation(draft, row.cells.value(0).simplified(), draft.sectionOfLink(link.url()), row.line);
        ++count;
    }
    return Recognized{BlockKind::Situations, 0, count};
}

std::vector<QStringList> playbooksOfSections(const RunbookDraft &draft)
{
    const std::vector<Content> contents = contentOf(draft);
    std::vector<QStringList> playbooks(contents.size());
    for (size_t i = 0; i < contents.size(); ++i)
        playbooks[i] = playbooksOf(draft, contents, i);
    return playbooks;
}

void completeSituations(RunbookDraft &draft)
{
    const std::vector<Content> contents = contentOf(draft);
    if (draft.runbook.situations.empty())
        situationsFromHeadings(draft, contents);
    std::vector<Situation> &situations = draft.runbook.situations;
    TextMap<std::vector<size_t>> leadingTo;
    for (size_t i = 0; i < situations.size(); ++i)
        leadingTo[situations[i].section].push_back(i);
    for (size_t section = 0; section < draft.runbook.sections.size(); ++section) {
        if (const auto found = leadingTo.find(draft.runbook.sections[section].id); found != leadingTo.end()) {
            for (const size_t i : found->second)
                situations[i].playbooks = playbooksOf(draft, contents, section);
        }
    }
}

} // namespace ic
