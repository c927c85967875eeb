// SPDX-License-Identifier: GPL-3.0-or-later
// Messages with fields, and what only looks like one: trees, diagrams, logs, configuration, code.
#include "app/base/one_of.h"
#include "app/runbook/commands/placeholders.h"
#include "app/runbook/recognition/recognition.h"
#include "app/runbook/recognition/word_match.h"

#include <QJsonDocument>
#include <QRegularExpression>

namespace ic {

namespace {

QStringList writtenLines(const QString &text)
{
    QStringList lines = text.split(QLatin1Char('\n'));
    lines.removeIf([](const QString &line) { return line.trimmed().isEmpty(); });
    return lines;
}

/// Directory trees, boxes and arrows.
bool isDrawing(const QStringList &lines)
{
    static const QRegularExpression drawn(QStringLiteral(
        "[\\x{2500}-\\x{257f}]|\\+-{2,}|-{2,}\\+|^\\s*\\|(?:--|__|\\s*$)|^\\s*`--|-->|<--|==>|\\s\\|\\s*$"));
    const auto isMark = [](QChar c) {
        return c == u'+' || c == u'|' || c == u'`' || c == u'<' || c == u'>'
            || (c.unicode() >= 0x2500 && c.unicode() <= 0x257f);
    };
    const auto count = std::count_if(lines.begin(), lines.end(), [&](const QString &line) {
        return std::any_of(line.begin(), line.end(), isMark) && drawn.match(line).hasMatch();
    });
    return count * 3 >= lines.size();
}

bool isLog(const QStringList &lines)
{
    static const QRegularExpression entry(
        QStringLiteral("^\\W?\\d{4}-\\d\\d-\\d\\d[T "
                       "]\\d|^\\W?\\d\\d:\\d\\d:\\d\\d|^\\[?(?:TRACE|DEBUG|INFO|WARN|WARNING|ERROR|FATAL)\\b|"
                       "^[A-Z][a-z]{2} +\\d{1,2} \\d\\d:\\d\\d:\\d\\d "));
    // Most lines of a message are seen to be none by how they begin: not "2026", "(12:", "INFO", "[WARN" or
    // "Nov 23".
    const auto mayBe = [](QStringView line) {
        const auto at = [line](qsizetype i) { return i < line.size() ? line.at(i) : QChar(); };
        constexpr qsizetype afterMonth = 3;
        return at(0).isDigit() || at(1).isDigit() || (at(0) == u'[' && at(1).isUpper())
            || (at(0).isUpper() && (at(1).isUpper() || at(afterMonth) == u' '));
    };
    return mostly(lines, [&](const QString &each) {
        const QString line = each.trimmed();
        return mayBe(line) && entry.match(line).hasMatch();
    });
}

/// YAML, INI, JSON, programs. A message has lines such as "Start Time: …", with capitals and spaces.
bool isConfigurationOrCode(const QString &text, const QStringList &lines)
{
    const QString trimmed = text.trimmed();
    if (trimmed.startsWith(QLatin1Char('{')) && trimmed.endsWith(QLatin1Char('}'))
        && (trimmed.contains(QLatin1Char('"')) || trimmed.contains(QLatin1Char(';'))))
        return true;
    const bool isMarkup = trimmed.startsWith(QLatin1Char('<')) && trimmed.endsWith(QLatin1String("/>"));
    if (isMarkup
        || (trimmed.startsWith(QLatin1Char('[')) && QJsonDocument::fromJson(trimmed.toUtf8()).isArray()))
        return true;
    static const QRegularExpression config(
        QStringLiteral("^\\s*(?:-\\s+)?[a-z][\\w.-]*:(?:\\s|$)|^\\s*[\\w.-]+\\s*=\\s*\\S|^\\[[a-z][\\w.-]*\\]"
                       "\\s*$|[;{]\\s*$|^\\s*\\}"));
    const auto mayBe = [](const QString &each) {
        const QStringView line = QStringView(each).trimmed();
        const QChar first = line.front();
        const bool mayBeKey = first == u'-' || (first >= u'a' && first <= u'z');
        return (mayBeKey && line.contains(u':')) || line.contains(u'=') || first == u'[' || first == u'}'
            || line.endsWith(u';') || line.endsWith(u'{');
    };
    return mostly(lines, [&](const QString &line) { return mayBe(line) && config.match(line).hasMatch(); });
}

/// A checklist that stands in a fence is text to copy, not a message with fields.
bool isTaskText(const QStringList &lines)
{
    static const QRegularExpression task(QStringLiteral("^\\s*(?:[-*+]\\s+\\[[ xX]\\]|\\[ ?\\]|☐|□)"));
    return mostly(lines, [&](const QString &line) {
        return isOneOf(QStringView(line).trimmed().front(), u"-*+[☐□") && task.match(line).hasMatch();
    });
}

/// "knife node delete <NODE>": commands whose program nobody knows, so that they aren't run. All lines begin
/// like one and none is a sentence.
bool isOfCommands(const QStringList &lines)
{
    static const QRegularExpression command(
        QStringLiteral("^(?:[\\w@.:~/()-]{1,40}\\s*[$#]\\s+\\S|[\\w.:@/"
                       "-]{1,40}>\\s+\\S|(?:sudo\\s+)?[a-z][\\w.-]*(?:\\s|$)|[A-Za-z_]\\w*=|"
                       "[./~][\\w./-]+(?:\\s|$)|#\\s|[})])"));
    static const QRegularExpression sentence(QStringLiteral("[.!?:,]\\s*$|[a-z][,:]\\s|[.!?]\\s+[A-Z]"));
    // "Job.find(<id>).retry!": typed in a program that a command above opened.
    static const QRegularExpression call(QStringLiteral("^\\w+(?:(?:\\.|::)\\w+)+[!?]?\\("));
    bool isFirst = true;
    for (const QString &each : lines) {
        const QString line = each.trimmed();
        const QChar first = line.front();
        if (!isFirst && line.contains(QLatin1Char('(')) && call.match(line).hasMatch())
            continue;
        // Most messages begin with a capital letter, and need no closer look.
        if (isFirst && first.isUpper() && !line.contains(QLatin1Char('=')))
            return false;
        if (!command.match(line).hasMatch() || sentence.match(line).hasMatch())
            return false;
        isFirst = false;
    }
    return true;
}

/// "Level 1: …", "Level 2: …": who comes after whom.
bool isContactTree(const QStringList &lines)
{
    static const QRegularExpression level(
        QStringLiteral("^\\W*(?:level|tier|nivel|stufe|niveau|L)\\s?\\d\\b"),
        QRegularExpression::CaseInsensitiveOption);
    return std::count_if(lines.begin(), lines.end(),
                         [](const QString &line) {
                             return std::any_of(line.begin(), line.end(), [](QChar c) { return c.isDigit(); })
                                 && level.match(line).hasMatch();
                         })
        >= 2;
}

/// "as shown in the following example:"
bool isIntroducedAsExample(const QString &leadIn)
{
    static const WordTable words{
        "example|sample|output|beispiel|ausgabe|ejemplo|salida|exemple|sortie|例|出力|"
        "пример|вывод"};
    return leadIn.endsWith(QLatin1Char(':')) && words.listsIn(lenientKey(leadIn)) != 0;
}

} // namespace

std::optional<Recognized> messageTemplate(const Candidate &candidate, RunbookDraft &draft)
{
    const bool forced = candidate.isForced(QLatin1String("template"));
    const FenceLanguage language = fenceLanguage(candidate.fence.language);
    const bool mayBeMessage = language == FenceLanguage::None || language == FenceLanguage::Text
        || language == FenceLanguage::Message;
    if (!forced && !mayBeMessage)
        return std::nullopt;
    const QString text = candidate.node.literal();
    constexpr qsizetype longestMessage = 64 * 1024;
    if (text.size() > longestMessage)
        return std::nullopt;
    const QStringList lines = writtenLines(text);
    if (lines.isEmpty())
        return std::nullopt;
    const std::vector<Placeholder> fields = placeholdersInMessage(text);
    if (!forced) {
        // Without fields, only where the heading says that this is something to send.
        if (fields.empty()
            && (!candidate.any(Topic::Message) || !candidate.node.isFenced()
                || isIntroducedAsExample(candidate.leadIn)))
            return std::nullopt;
        if (isDrawing(lines) || isLog(lines) || isConfigurationOrCode(text, lines) || isTaskText(lines)
            || isContactTree(lines) || (!candidate.any(Topic::Message) && isOfCommands(lines)))
            return std::nullopt;
    }
    const Section &section = draft.runbook.sections.at(static_cast<size_t>(candidate.section));
    MessageTemplate message;
    message.id = draft.templateIds.take(section.id);
    message.section = section.id;
    message.title = section.plainTitle;
    message.text = text;
    while (message.text.endsWith(QLatin1Char('\n')))
        message.text.chop(1);
    message.line = candidate.node.line() + (candidate.node.isFenced() ? 1 : 0);
    QStringList seen;
    int line = message.line;
    qsizetype counted = 0;
    for (const Placeholder &field : fields) {
        line += static_cast<int>(
            QStringView(text).mid(counted, field.position - counted).count(QLatin1Char('\n')));
        counted = field.position;
        if (!seen.contains(field.mark)) {
            seen += field.mark;
            message.fields.push_back({field.name, field.mark, line});
        }
    }
    draft.runbook.templates.push_back(std::move(message));
    return Recognized{BlockKind::Template, static_cast<int>(draft.runbook.templates.size()) - 1, 1};
}

} // namespace ic
