// SPDX-License-Identifier: GPL-3.0-or-later
// What has a time: follow-ups, escalation, targets, the communication schedule.
#include "app/base/one_of.h"
#include "app/runbook/recognition/recognition.h"
#include "app/runbook/recognition/word_match.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <iterator>

namespace ic {

namespace {

using std::chrono::seconds;

QString sectionId(const RunbookDraft &draft, const Candidate &candidate)
{
    return draft.runbook.sections.at(static_cast<size_t>(candidate.section)).id;
}

/// "0-15 min", and not "within 15 min", which begins nowhere.
bool beginsAtZero(const QString &text)
{
    static const QRegularExpression zero(
        QStringLiteral("(?:^|[(\\s+])0\\s*(?:m|min|mins|h)?\\s*(?:-|–|—|to|bis|à)\\s*\\d"));
    return text.contains(QLatin1Char('0')) && zero.match(text).hasMatch();
}

/// "Level 2 (5-15 min)" counts from the start of its window.
std::optional<seconds> thresholdIn(const QString &text)
{
    const auto window = timeWindowFromText(text);
    if (window && (window->start.count() > 0 || beginsAtZero(text)))
        return window->start;
    return durationFromText(text);
}

/// "Page the lead immediately": at the start, wherever the word stands.
bool isAtOnce(const QString &text)
{
    static const WordTable words{"immediately|at-once|right-away|straight-away|inmediato|inmediata|"
                                 "inmediatamente|de-inmediato|sofort|unverzuglich|immediatement|"
                                 "tout-de-suite|直ちに|ただちに|即時|немедленно|сразу"};
    return words.listsIn(lenientKey(text)) != 0;
}

/// "Next business day", "Best effort", "-": no limit in minutes, and none that is missing.
bool isLooseLimit(const QString &text)
{
    static const WordTable words{"business|working-day|working-days|working-hours|best-effort|as-agreed|"
                                 "sprint|release|none|n-a|tbd|scheduled|laborable|laborables|habil|habiles|"
                                 "werktag|werktage|arbeitstag|arbeitstage|ouvre|ouvres|ouvrable|ouvrables|"
                                 "営業日|рабоч"};
    const QString key = lenientKey(text);
    return key.isEmpty() || words.listsIn(key) != 0;
}

/// The severity at the beginning of "P1 (all down)", as it is written; empty where there is none.
QString severityLabel(const QString &name)
{
    static const QRegularExpression severity(
        QStringLiteral(
            "^((?:P|SEV|S|Severity|Priority|Prio)[- ]?\\d|critical|high|medium|low)\\s*(?:[(/–—-].*)?$"),
        QRegularExpression::CaseInsensitiveOption);
    return severity.match(name).captured(1);
}

/// "P1", "Sev-2 (degraded)", "Critical": a target that is called by what it counts for, as the file's own
/// severities are written; empty where it has no such severity, since then it would count for none.
QString severityNamed(const RunbookDraft &draft, const QString &name)
{
    const QString named = severityLabel(name);
    if (named.isEmpty())
        return {};
    const auto bare = [](const QString &text) {
        QString kept;
        std::copy_if(text.begin(), text.end(), std::back_inserter(kept),
                     [](QChar c) { return c.isLetterOrNumber(); });
        return kept.toLower();
    };
    const QStringList &known = draft.runbook.frontMatter.severities;
    const auto found = std::find_if(known.begin(), known.end(),
                                    [&](const QString &each) { return bare(each) == bare(named); });
    return found == known.end() ? QString() : *found;
}

/// What a list is about: the line with a colon before it, or its heading.
QString listName(const RunbookDraft &draft, const Candidate &candidate)
{
    constexpr qsizetype longestName = 60;
    const QString lead = candidate.leadIn.simplified();
    if (lead.endsWith(QLatin1Char(':')) && lead.size() <= longestName)
        return lead.chopped(1).trimmed();
    return draft.runbook.sections.at(static_cast<size_t>(candidate.section)).plainTitle;
}

bool hasDigit(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
}

bool isLimit(const QString &text)
{
    if (!hasDigit(text))
        return false;
    if (text.contains(QLatin1Char('<')) || text.contains(QChar(u'≤')))
        return true;
    static const QRegularExpression limit(
        QStringLiteral(
            "\\b(?:under|within|less than|at most|max|maximum|up to|unter|innerhalb|höchstens|moins de|"
            "menos de|máximo|в течение|менее|до)\\b|以内|未満"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return limit.match(text).hasMatch();
}

struct Limit {
    seconds limit{0};
    QString severity;
};

/// How much parts two limits at `at`: a comma, or a word for "and" with the spaces around it; 0 for nothing.
qsizetype partingAt(QStringView text, qsizetype at)
{
    static constexpr std::array<QStringView, 5> words{u"and", u"und", u"et", u"y", u"и"};
    const auto isSpace = [text](qsizetype i) {
        return i < text.size() && text.at(i).unicode() < 0x80 && text.at(i).isSpace();
    };
    if (!isSpace(at))
        return isOneOf(text.at(at), u",;、/") ? 1 : 0;
    const auto word = std::find_if(words.begin(), words.end(), [&](QStringView each) {
        return isSpace(at + 1 + each.size()) && text.sliced(at + 1).startsWith(each);
    });
    return word == words.end() ? 0 : word->size() + 2;
}

QStringList partsOf(const QString &text)
{
    QStringList parts;
    qsizetype start = 0;
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype parting = partingAt(text, at);
        if (parting > 0) {
            parts += text.mid(start, at - start);
            start = at + parting;
        }
        at += std::max<qsizetype>(parting, 1);
    }
    return parts << text.mid(start);
}

/// "< 30 minutes (P0), < 60 minutes (P1)" as two limits. One without a severity is for any.
std::vector<Limit> limitsIn(const QString &text)
{
    static const QRegularExpression severity(
        QStringLiteral("\\b((?:P|SEV|S|Severity|Priority|Prio)[- ]?\\d|critical|high|medium|low)\\b"),
        QRegularExpression::CaseInsensitiveOption);
    std::vector<Limit> limits;
    if (!hasDigit(text))
        return limits;
    for (const QString &part : partsOf(text)) {
        const auto limit = durationFromText(part);
        if (!limit)
            continue;
        const QString named = severity.match(part).captured(1);
        if (limits.empty() || !named.isEmpty())
            limits.push_back({*limit, named});
    }
    return limits;
}

/// Most of them, or half: what has no limit beside two that do is a measurement, "Uptime: 99.9%".
bool saysLimits(const std::vector<ListItem> &items)
{
    const auto withLimit = std::count_if(items.begin(), items.end(), [](const ListItem &item) {
        return item.parts.hasLead && isLimit(item.parts.detail) && !limitsIn(item.parts.detail).empty();
    });
    const auto all = static_cast<qsizetype>(items.size());
    return isMost(withLimit, all) || (withLimit >= 2 && withLimit * 2 >= all);
}

enum class Column { None, Time, Audience, Channel, Content };

Column scheduleColumn(const QString &header)
{
    static const std::array columns{Column::Channel, Column::Audience, Column::Content, Column::Time};
    static const WordTable words{
        "channel|medium|method|via|how|canal|medio|kanal|weg|moyen|チャネル|チャンネル|"
        "手段|канал|способ",
        "audience|who|recipient|stakeholder|notify|audiencia|destinatario|quien|publico|zielgruppe|"
        "empfanger|adressat|wer|wen|wem|public|destinataire|qui|対象|宛先|аудитория|кому|получател",
        "content|message|what|information|update|contenido|mensaje|que|inhalt|nachricht|was|contenu|"
        "quoi|内容|содержание|сообщение|что",
        "time|timing|when|timeframe|deadline|elapsed|offset|tiempo|momento|cuando|plazo|zeit|"
        "zeitpunkt|"
        "wann|heure|delai|temps|quand|moment|時間|時刻|タイミング|いつ|время|срок|когда",
    };
    const int found = words.firstListIn(lenientKey(header));
    return found < 0 ? Column::None : columns.at(static_cast<size_t>(found));
}

/// What is due by severity is not due in every incident.
bool isBySeverity(const QStringList &header)
{
    static const WordTable words{
        "severity|severities|priority|gravedad|prioridad|schwere|prioritat|gravite|priorite|"
        "重大度|深刻度|優先度|серьезност|приоритет|критичност"};
    return std::any_of(header.begin(), header.end(),
                       [](const QString &each) { return words.listsIn(lenientKey(each)) != 0; });
}

struct ScheduleColumns {
    int time = -1;
    int audience = -1;
    int channel = -1;
    int content = -1;
};

ScheduleColumns scheduleColumns(const QStringList &header)
{
    ScheduleColumns columns;
    for (int i = 0; i < header.size(); ++i) {
        int *found = nullptr;
        switch (scheduleColumn(header.at(i))) {
        case Column::Time:
            found = &columns.time;
            break;
        case Column::Audience:
            found = &columns.audience;
            break;
        case Column::Channel:
            found = &columns.channel;
            break;
        case Column::Content:
            found = &columns.content;
            break;
        case Column::None:
            break;
        }
        if (found && *found < 0)
            *found = i;
    }
    return columns;
}

/// The column itself says that somebody is told.
bool namesAudience(const QString &header)
{
    static const WordTable words{"audience|recipient|stakeholder|notify|inform|audiencia|destinatario|"
                                 "zielgruppe|empfanger|adressat|wen|wem|public|destinataire|対象|宛先|"
                                 "аудитория|кому|получател"};
    return words.listsIn(lenientKey(header)) != 0;
}

/// "Backup runs", "Maintenance": what happens by the clock, in an incident or not.
bool isRoutine(const RunbookDraft &draft, const Candidate &candidate)
{
    static const WordTable words{"backup|maintenance|job|jobs|cron|batch|patch|release|training|meeting|"
                                 "wartung|sicherung|mantenimiento|respaldo|copias-de-seguridad|sauvegarde|"
                                 "резервн|обслуживан|バックアップ|保守"};
    const Section &section = draft.runbook.sections.at(static_cast<size_t>(candidate.section));
    return words.listsIn(lenientKey(section.plainTitle)) != 0;
}

bool isTime(const QString &text)
{
    constexpr qsizetype longestTime = 40;
    return text.size() <= longestTime && durationFromText(text).has_value();
}

void addTrigger(RunbookDraft &draft, const Candidate &candidate, seconds after, const QString &condition,
                int line)
{
    draft.runbook.escalations.push_back({draft.escalationIds.take(draft.idIn(candidate.section, condition)),
                                         after, condition, sectionId(draft, candidate), line});
}

void problemOfTime(RunbookDraft &draft, const QString &text, int line)
{
    draft.problem(line, ProblemSeverity::Warning, codes::escalationTime,
                  QCoreApplication::translate("Runbook",
                                              "“%1” has no readable time, so nothing will count down to it. "
                                              "Write one, such as “30 minutes”.")
                      .arg(text.left(80)));
}

/// Whether a table with these columns tells somebody something at a time.
bool looksLikeSchedule(const Candidate &candidate, const ScheduleColumns &columns, bool firstIsTime,
                       const RunbookDraft &draft)
{
    const QStringList &header = candidate.table.header;
    if (columns.time < 0 || header.size() < 2)
        return false;
    const QStringList times = candidate.table.column(columns.time);
    const bool timesFit = mostly(times, isTime);
    const bool aboutTelling = columns.audience >= 0 || columns.channel >= 0;
    const bool headingFits = candidate.anyAbove(Topic::Channels | Topic::Message)
        || (candidate.anyAbove(Topic::Schedule) && !isRoutine(draft, candidate));
    if (!aboutTelling)
        return timesFit && firstIsTime && candidate.all(Topic::Channels | Topic::Schedule);
    // Below a heading that says so, "Hourly" and "After restoration" may stand beside "Within 30 min".
    if (headingFits && candidate.any(Topic::Channels | Topic::Schedule) && columns.audience >= 0) {
        const auto readable = std::count_if(times.begin(), times.end(), isTime);
        return readable * 3 >= times.size() && readable > 0;
    }
    if (headingFits || !timesFit || !firstIsTime)
        return headingFits && timesFit;
    const bool beginsAtOnce = std::any_of(times.begin(), times.end(), [](const QString &time) {
        return isTime(time) && durationFromText(time)->count() == 0;
    });
    return beginsAtOnce || (columns.audience >= 0 && namesAudience(header.at(columns.audience)));
}

} // namespace

std::optional<Recognized> followUpList(const Candidate &candidate, RunbookDraft &draft)
{
    if (!candidate.anyAbove(Topic::Aftermath))
        return std::nullopt;
    // The nearest heading with a window.
    int index = candidate.section;
    while (index >= 0 && !draft.runbook.sections.at(static_cast<size_t>(index)).window)
        index = draft.runbook.sections.at(static_cast<size_t>(index)).parent;
    if (index < 0)
        return std::nullopt;
    const TimeWindow window = *draft.runbook.sections.at(static_cast<size_t>(index)).window;
    std::vector<FollowUp> &followUps = draft.runbook.followUps;
    const Recognized recognized{BlockKind::FollowUps, static_cast<int>(followUps.size()),
                                static_cast<int>(candidate.items.size())};
    for (const ListItem &item : candidate.items)
        followUps.push_back({draft.followUpIds.take(draft.idIn(candidate.section, item.parts.lead)),
                             item.parts.whole(), window, sectionId(draft, candidate), item.line});
    return recognized;
}

namespace {

/// "P2: after 1 hour": nothing that falls due in every incident.
bool isForOneSeverity(const ListItem &item)
{
    return item.parts.hasLead && !severityLabel(item.parts.lead).isEmpty();
}

/// The column with most times in it; of two with as many the one that is called so.
int timeColumn(const MarkdownTable &table)
{
    int best = -1;
    qsizetype most = 0;
    for (int i = 0; i < table.header.size(); ++i) {
        const QStringList cells = table.column(i);
        if (!mostly(cells, isTime))
            continue;
        const bool isCalledSo = scheduleColumn(table.header.at(i)) == Column::Time;
        const auto times = 2 * std::count_if(cells.begin(), cells.end(), isTime) + (isCalledSo ? 1 : 0);
        if (times > most) {
            most = times;
            best = i;
        }
    }
    return best;
}

} // namespace

std::optional<Recognized> escalationList(const Candidate &candidate, RunbookDraft &draft)
{
    const auto hasTime = [](const ListItem &item) { return thresholdIn(item.parts.lead).has_value(); };
    const auto hasTimeAnywhere = [](const ListItem &item) { return thresholdIn(item.text).has_value(); };
    const bool forced = candidate.isForced(QLatin1String("escalation"));
    const bool hasDeadline = candidate.any(Topic::Deadlines)
        && std::any_of(candidate.items.begin(), candidate.items.end(), hasTime);
    const bool fits = ((candidate.any(Topic::Escalation | Topic::Deadlines)
                        && (mostly(candidate.items, hasTime) || mostly(candidate.items, hasTimeAnywhere)))
                       || hasDeadline)
        && !mostly(candidate.items, isForOneSeverity);
    if (!fits && !forced)
        return std::nullopt;
    Recognized recognized{BlockKind::Escalations, static_cast<int>(draft.runbook.escalations.size()), 0};
    for (const ListItem &item : candidate.items) {
        const auto level = escalationLevel(item.text);
        const auto inLead = thresholdIn(item.parts.lead);
        auto after = level ? level->after : inLead ? inLead : thresholdIn(item.text);
        if (!after && isAtOnce(item.text))
            after = seconds(0);
        if (!after) {
            // "Without undue delay" is a deadline, if none that counts down.
            if (!candidate.any(Topic::Deadlines))
                problemOfTime(draft, item.text, item.line);
            continue;
        }
        const QString condition = level              ? level->condition
            : inLead && !item.parts.detail.isEmpty() ? item.parts.detail
                                                     : item.parts.whole();
        addTrigger(draft, candidate, *after, condition, item.line);
        ++recognized.count;
    }
    return recognized;
}

/// "Level | Who | After": what is in the other cells is to happen after the time in this one.
std::optional<Recognized> escalationTable(const Candidate &candidate, RunbookDraft &draft)
{
    const MarkdownTable &table = candidate.table;
    const bool forced = candidate.isForced(QLatin1String("escalation"));
    if (!forced
        && (!candidate.any(Topic::Escalation | Topic::Deadlines) || candidate.any(Topic::Past)
            || isBySeverity(table.header)))
        return std::nullopt;
    const int time = timeColumn(table);
    if (time < 0 || table.header.size() < 2)
        return std::nullopt;
    Recognized recognized{BlockKind::Escalations, static_cast<int>(draft.runbook.escalations.size()), 0};
    for (const MarkdownTable::Row &row : table.rows) {
        QStringList others;
        for (int i = 0; i < row.cells.size(); ++i) {
            if (i != time && !row.cells.at(i).trimmed().isEmpty())
                others += row.cells.at(i).simplified();
        }
        const QString text = row.cells.value(time);
        if (const auto after = thresholdIn(text); after && !others.isEmpty()) {
            addTrigger(draft, candidate, *after, others.join(QLatin1String(": ")), row.line);
            ++recognized.count;
        } else {
            problemOfTime(draft, text.isEmpty() ? others.join(QLatin1Char(' ')) : text, row.line);
        }
    }
    if (recognized.count == 0)
        return std::nullopt;
    return recognized;
}

std::optional<Recognized> targetList(const Candidate &candidate, RunbookDraft &draft)
{
    const auto hasDuration = [](const ListItem &item) {
        return item.parts.hasLead && isTime(item.parts.detail);
    };
    const bool fits =
        (candidate.items.size() >= 2 && !candidate.node.isOrderedList() && saysLimits(candidate.items))
        || (candidate.any(Topic::Targets) && mostly(candidate.items, hasDuration));
    if (!fits && !candidate.isForced(QLatin1String("targets")))
        return std::nullopt;
    std::vector<ResponseTarget> &targets = draft.runbook.targets;
    Recognized recognized{BlockKind::Targets, static_cast<int>(targets.size()), 0};
    for (const ListItem &item : candidate.items) {
        const std::vector<Limit> limits = limitsIn(item.parts.detail);
        if (limits.empty() && !isLooseLimit(item.parts.detail))
            draft.problem(
                item.line, ProblemSeverity::Warning, codes::targetLimit,
                QCoreApplication::translate(
                    "Runbook", "“%1” has no readable limit. Write it as “Resolution: < 30 minutes”.")
                    .arg(item.text.left(80)));
        const QString ownSeverity = severityNamed(draft, item.parts.lead);
        for (const Limit &limit : limits) {
            const QString name = limit.severity.isEmpty()
                ? item.parts.lead
                : item.parts.lead + QLatin1Char(' ') + limit.severity;
            const bool isForItsName = limit.severity.isEmpty() && !ownSeverity.isEmpty();
            targets.push_back({draft.targetIds.take(draft.idIn(candidate.section, name)),
                               isForItsName ? listName(draft, candidate) : item.parts.lead, limit.limit,
                               isForItsName ? ownSeverity : limit.severity, sectionId(draft, candidate),
                               item.line});
            ++recognized.count;
        }
    }
    return recognized;
}

std::optional<Recognized> scheduleTable(const Candidate &candidate, RunbookDraft &draft)
{
    const MarkdownTable &table = candidate.table;
    ScheduleColumns columns = scheduleColumns(table.header);
    const bool forced = candidate.isForced(QLatin1String("schedule"));
    const bool firstIsTime = mostly(table.column(0), isTime);
    // A first column of times says it by itself; one elsewhere has to be called so.
    if (firstIsTime)
        columns.time = 0;
    // In a language that we have no words of, the cells tell.
    for (int i = 0; forced && columns.time < 0 && i < table.header.size(); ++i) {
        const QStringList cells = table.column(i);
        if (std::any_of(cells.begin(), cells.end(), isTime))
            columns.time = i;
    }
    const bool fits = !candidate.any(Topic::Past) && !isBySeverity(table.header)
        && looksLikeSchedule(candidate, columns, firstIsTime, draft);
    if (!fits && !(forced && columns.time >= 0))
        return std::nullopt;

    // Columns that say nothing are taken in the usual order: audience, channel, content.
    for (int *column : {&columns.audience, &columns.channel, &columns.content}) {
        for (int i = 0; *column < 0 && i < table.header.size(); ++i) {
            if (i != columns.time && i != columns.audience && i != columns.channel && i != columns.content
                && scheduleColumn(table.header.at(i)) == Column::None)
                *column = i;
        }
    }
    std::vector<ScheduleEntry> &schedule = draft.runbook.schedule;
    Recognized recognized{BlockKind::Schedule, static_cast<int>(schedule.size()), 0};
    const auto cell = [](const MarkdownTable::Row &row, int column) {
        return column < 0 ? QString() : row.cells.value(column);
    };
    for (const MarkdownTable::Row &row : table.rows) {
        const QString time = cell(row, columns.time);
        const auto offset = durationFromText(time);
        if (!offset) {
            // "At the end" is no mistake, it is an event.
            draft.problem(row.line,
                          hasDigit(time) || time.isEmpty() ? ProblemSeverity::Warning : ProblemSeverity::Note,
                          codes::scheduleTime,
                          QCoreApplication::translate(
                              "Runbook",
                              "“%1” is no time that can be counted, so this row never falls due. "
                              "Write “Immediate”, “15 minutes” or “T+15”.")
                              .arg(time));
            continue;
        }
        const QString audience = cell(row, columns.audience);
        const QString name = audience + QLatin1Char(' ') + cell(row, columns.channel);
        schedule.push_back({draft.scheduleIds.take(draft.idIn(candidate.section, name)), *offset, audience,
                            cell(row, columns.channel), cell(row, columns.content),
                            sectionId(draft, candidate), row.line});
        ++recognized.count;
    }
    if (recognized.count == 0)
        return std::nullopt;
    return recognized;
}

} // namespace ic
