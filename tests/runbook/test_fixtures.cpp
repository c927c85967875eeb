// SPDX-License-Identifier: GPL-3.0-or-later
// Whole documents as teams write them, each beside what a careful reader takes from it (fixtures/README.md).
#include "runbook_text.h"

#include "app/actions/effect.h"
#include "app/runbook/shell_syntax.h"
#include "tests/support/places.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

using namespace ic;
using namespace ic::test;

namespace {

QDir fixtures()
{
    return QDir(test::sourceDir() + QStringLiteral("/tests/runbook/fixtures"));
}

QByteArray bytesOf(const QString &name)
{
    QFile file(fixtures().filePath(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s can't be read", qPrintable(name));
    return file.readAll();
}

/// One line for each thing that was recognised, so that a difference reads well.
QString lineText(const QJsonValue &value)
{
    return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
}

template <typename Range, typename Make>
QStringList linesOf(const Range &range, Make make)
{
    QStringList lines;
    for (const auto &each : range)
        lines += lineText(make(each));
    return lines;
}

qint64 seconds(std::chrono::seconds duration)
{
    return duration.count();
}

QJsonObject stepObject(const Step &step)
{
    const bool asks = !step.placeholders.isEmpty();
    const bool runs = step.notRunnable.isEmpty();
    return {{QStringLiteral("label"), step.label},
            {QStringLiteral("effect"), effectName(effectOf(step))},
            {QStringLiteral("runs"),
             QLatin1String(!runs      ? "no"
                               : asks ? "asks"
                                      : "yes")},
            {QStringLiteral("asks"), QJsonArray::fromStringList(runs ? step.placeholders : QStringList())},
            {QStringLiteral("line"), step.line}};
}

QJsonObject contactObject(const Contact &contact)
{
    return {{QStringLiteral("role"), contact.role},     {QStringLiteral("name"), contact.name},
            {QStringLiteral("backup"), contact.backup}, {QStringLiteral("phone"), contact.phone},
            {QStringLiteral("email"), contact.email},   {QStringLiteral("reach"), contact.reach},
            {QStringLiteral("when"), contact.when},     {QStringLiteral("line"), contact.line}};
}

QStringList named(const std::vector<NamedItem> &items)
{
    return linesOf(items, [](const NamedItem &item) {
        return QJsonObject{{QStringLiteral("name"), item.name}, {QStringLiteral("line"), item.line}};
    });
}

QStringList checklistItems(const Runbook &runbook)
{
    QStringList lines;
    for (const Checklist &list : runbook.checklists) {
        lines += linesOf(list.items, [](const ChecklistItem &item) {
            return QJsonObject{{QStringLiteral("text"), item.text}, {QStringLiteral("line"), item.line}};
        });
    }
    return lines;
}

QStringList templates(const Runbook &runbook)
{
    return linesOf(runbook.templates, [](const MessageTemplate &message) {
        QJsonArray fields;
        for (const TemplateField &field : message.fields)
            fields.append(field.name);
        return QJsonObject{{QStringLiteral("fields"), fields}, {QStringLiteral("line"), message.line}};
    });
}

QStringList timed(const Runbook &runbook, const QString &kind)
{
    if (kind == QLatin1String("schedule"))
        return linesOf(runbook.schedule, [](const ScheduleEntry &entry) {
            return QJsonObject{{QStringLiteral("offset"), seconds(entry.offset)},
                               {QStringLiteral("audience"), entry.audience},
                               {QStringLiteral("channel"), entry.channel},
                               {QStringLiteral("content"), entry.content},
                               {QStringLiteral("line"), entry.line}};
        });
    if (kind == QLatin1String("escalations"))
        return linesOf(runbook.escalations, [](const EscalationTrigger &trigger) {
            return QJsonObject{{QStringLiteral("after"), seconds(trigger.after)},
                               {QStringLiteral("condition"), trigger.condition},
                               {QStringLiteral("line"), trigger.line}};
        });
    if (kind == QLatin1String("targets"))
        return linesOf(runbook.targets, [](const ResponseTarget &target) {
            return QJsonObject{{QStringLiteral("name"), target.name},
                               {QStringLiteral("limit"), seconds(target.limit)},
                               {QStringLiteral("severity"), target.severity},
                               {QStringLiteral("line"), target.line}};
        });
    return linesOf(runbook.followUps, [](const FollowUp &each) {
        return QJsonObject{{QStringLiteral("start"), seconds(each.window.start)},
                           {QStringLiteral("end"), seconds(each.window.end)},
                           {QStringLiteral("text"), each.text},
                           {QStringLiteral("line"), each.line}};
    });
}

QStringList problems(const Runbook &runbook)
{
    std::vector<Problem> all = runbook.problems;
    std::sort(all.begin(), all.end(), [](const Problem &a, const Problem &b) {
        return std::pair(a.line, a.code) < std::pair(b.line, b.code);
    });
    return linesOf(all, [](const Problem &problem) {
        return QJsonObject{{QStringLiteral("code"), problem.code}, {QStringLiteral("line"), problem.line}};
    });
}

std::map<QString, QStringList> recognisedIn(const Runbook &runbook)
{
    std::map<QString, QStringList> all;
    all[QStringLiteral("situations")] = linesOf(runbook.situations, [](const Situation &situation) {
        return QJsonObject{{QStringLiteral("title"), situation.title},
                           {QStringLiteral("section"), situation.section},
                           {QStringLiteral("playbooks"), QJsonArray::fromStringList(situation.playbooks)},
                           {QStringLiteral("line"), situation.line}};
    });
    all[QStringLiteral("contacts")] = linesOf(runbook.contacts, contactObject);
    all[QStringLiteral("steps")] = linesOf(runbook.steps, stepObject);
    all[QStringLiteral("actions")] = linesOf(runbook.actions, [](const Action &action) {
        return QJsonObject{{QStringLiteral("title"), action.title}, {QStringLiteral("line"), action.line}};
    });
    all[QStringLiteral("items")] = checklistItems(runbook);
    all[QStringLiteral("templates")] = templates(runbook);
    all[QStringLiteral("channels")] = linesOf(runbook.channels, [](const Channel &channel) {
        return QJsonObject{{QStringLiteral("name"), channel.name},
                           {QStringLiteral("purpose"), channel.purpose},
                           {QStringLiteral("line"), channel.line}};
    });
    for (const char *kind : {"schedule", "escalations", "targets", "followUps"})
        all[QLatin1String(kind)] = timed(runbook, QLatin1String(kind));
    all[QStringLiteral("criteria")] = named(runbook.criteria);
    all[QStringLiteral("roles")] = named(runbook.roles);
    all[QStringLiteral("duties")] = named(runbook.duties);
    all[QStringLiteral("scenarios")] = named(runbook.scenarios);
    all[QStringLiteral("evaluation")] = named(runbook.evaluation);
    all[QStringLiteral("resources")] = named(runbook.resources);
    all[QStringLiteral("drills")] = linesOf(runbook.drills, [](const WeeklyDrill &drill) {
        return QJsonObject{{QStringLiteral("week"), drill.week},
                           {QStringLiteral("name"), drill.item.name},
                           {QStringLiteral("line"), drill.item.line}};
    });
    all[QStringLiteral("problems")] = problems(runbook);
    return all;
}

/// Blank lines, comments and lines of nothing but tags have nothing to show.
bool hasSomethingToShow(const QByteArray &line)
{
    static const QRegularExpression tag(QStringLiteral("</?[a-z][^<>]*>"));
    const QByteArray trimmed = line.trimmed();
    return !trimmed.startsWith("<!--") && !trimmed.startsWith("-->")
        && !QString::fromUtf8(trimmed).remove(tag).trimmed().isEmpty();
}

QString squeezed(QString text)
{
    static const QRegularExpression link(QStringLiteral("\\[([^\\]]*)\\]\\([^)]*\\)"));
    text.replace(link, QStringLiteral("\\1"));
    text.remove(QChar(0xfeff));
    text.replace(QChar(0x00a0), QLatin1Char(' '));
    for (const char *mark : {"**", "__", "`", "*", "\\"})
        text.remove(QLatin1String(mark));
    return text.simplified();
}

} // namespace

class TestFixtures : public QObject {
    Q_OBJECT

    static void eachFixture()
    {
        QTest::addColumn<QString>("name");
        const QStringList names = fixtures().entryList({QStringLiteral("*.md")}, QDir::Files, QDir::Name);
        for (const QString &name : names) {
            if (name != QLatin1String("README.md"))
                QTest::newRow(qPrintable(name)) << name;
        }
    }
    static RunbookPtr load(const QString &name)
    {
        const auto parsed = parseRunbook(bytesOf(name), name);
        if (!parsed)
            qFatal("%s", qPrintable(parsed.error().text()));
        return *parsed;
    }

private Q_SLOTS:
    void thereAreAtLeastThirtyInSixLanguages()
    {
        const QStringList names = fixtures().entryList({QStringLiteral("*.md")}, QDir::Files);
        QVERIFY(names.size() > 30);
        for (const char *language : {".en.md", ".es.md", ".de.md", ".fr.md", ".ja.md", ".ru.md"})
            QVERIFY2(names.filter(QLatin1String(language)).size() >= 2, language);
    }

    void isReadAsACarefulPersonReadsIt_data() { eachFixture(); }
    void isReadAsACarefulPersonReadsIt()
    {
        QFETCH(QString, name);
        const RunbookPtr runbook = load(name);
        QString expectationName = name;
        expectationName.replace(QLatin1String(".md"), QLatin1String(".json"));
        const QJsonObject expectation = QJsonDocument::fromJson(bytesOf(expectationName)).object();
        QStringList differences;
        for (const auto &[kind, found] : recognisedIn(*runbook)) {
            QVERIFY2(expectation.value(kind).isArray(), qPrintable(kind));
            const QStringList expected =
                linesOf(expectation.value(kind).toArray(), [](const QJsonValue &each) { return each; });
            if (found == expected)
                continue;
            for (const QString &line : expected) {
                if (found.count(line) < expected.count(line))
                    differences += QStringLiteral("missing %1: %2").arg(kind, line);
            }
            for (const QString &line : found) {
                if (expected.count(line) < found.count(line))
                    differences += QStringLiteral("wrong   %1: %2").arg(kind, line);
            }
            if (differences.isEmpty())
                differences += QStringLiteral("another order of %1").arg(kind);
        }
        for (const QString &difference : differences)
            qWarning("%s", qPrintable(difference));
        QVERIFY(differences.isEmpty());
    }

    void linesPointAtTheSource_data() { eachFixture(); }
    void linesPointAtTheSource()
    {
        QFETCH(QString, name);
        const RunbookPtr runbook = load(name);
        const QList<QByteArray> source = sourceLines(runbook->source);
        // Mis-decoded text and foreign bytes are shown otherwise than they stand there.
        const QStringList codes = problemCodes(*runbook);
        if (codes.contains(QLatin1String("text-repaired")) || codes.contains(QLatin1String("not-utf8")))
            return;
        const auto stands = [&](const QString &text, int line, bool andBelow = false) {
            QString at = QString::fromUtf8(source.value(line - 1));
            for (int i = line; andBelow && i < source.size() && i < line + 12; ++i)
                at += QLatin1Char(' ') + QString::fromUtf8(source.at(i));
            return squeezed(at).contains(squeezed(text));
        };
        for (const Contact &contact : runbook->contacts)
            QVERIFY2(
                stands(contact.name.isEmpty() ? contact.role : contact.name.section(QLatin1Char(','), 0, 0),
                       contact.line),
                qPrintable(contact.name));
        for (const Action &action : runbook->actions)
            QVERIFY2(stands(action.title, action.line, true), qPrintable(action.title));
        for (const Step &step : runbook->steps) {
            const QStringList lines = step.script.split(QLatin1Char('\n'));
            const auto first = std::ranges::find_if(
                lines, [](const QString &line) { return !line.startsWith(QLatin1Char('#')); });
            QVERIFY2(first != lines.end() && stands(*first, step.line), qPrintable(step.script));
            // Nothing runs that does not stand in the file, line by line.
            for (const QString &each : lines)
                QVERIFY2(std::any_of(source.begin(), source.end(),
                                     [&](const QByteArray &line) {
                                         return squeezed(QString::fromUtf8(line)).contains(squeezed(each));
                                     }),
                         qPrintable(each));
        }
        for (const Checklist &list : runbook->checklists) {
            for (const ChecklistItem &item : list.items)
                QVERIFY2(stands(item.text.section(QLatin1Char('\n'), 0, 0), item.line, true),
                         qPrintable(item.text));
        }
        for (const MessageTemplate &message : runbook->templates) {
            QVERIFY2(stands(message.text.section(QLatin1Char('\n'), 0, 0), message.line),
                     qPrintable(message.text));
            for (const TemplateField &field : message.fields)
                QVERIFY2(stands(field.mark, field.line), qPrintable(field.mark));
        }
        for (const ScheduleEntry &entry : runbook->schedule)
            QVERIFY2(stands(entry.content.isEmpty() ? entry.audience : entry.content, entry.line, true),
                     qPrintable(entry.content));
        for (const Channel &channel : runbook->channels)
            QVERIFY2(stands(channel.name, channel.line), qPrintable(channel.name));
        for (const ResponseTarget &target : runbook->targets)
            QVERIFY2(stands(target.name, target.line), qPrintable(target.name));
        for (const EscalationTrigger &trigger : runbook->escalations)
            QVERIFY2(stands(trigger.condition.section(QLatin1Char(':'), 0, 0), trigger.line, true),
                     qPrintable(trigger.condition));
        for (const Situation &situation : runbook->situations)
            QVERIFY2(stands(situation.title, situation.line), qPrintable(situation.title));
        for (const FollowUp &each : runbook->followUps)
            QVERIFY2(stands(each.text, each.line, true), qPrintable(each.text));
        for (const Problem &problem : runbook->problems)
            QVERIFY2(problem.line >= 0 && problem.line <= source.size(), qPrintable(problem.text));
    }

    void nothingIsLost_data() { eachFixture(); }
    void nothingIsLost()
    {
        QFETCH(QString, name);
        const RunbookPtr runbook = load(name);
        const QList<QByteArray> source = sourceLines(runbook->source);
        std::vector<bool> shown(static_cast<size_t>(source.size()) + 1);
        const auto cover = [&](int from, int to) {
            for (int line = std::max(1, from); line <= to && line < static_cast<int>(shown.size()); ++line)
                shown[static_cast<size_t>(line)] = true;
        };
        for (const Section &section : runbook->sections) {
            if (section.level > 0)
                cover(section.line, section.line);
            for (const Block &block : section.blocks) {
                QVERIFY2(!runbook->html(block).isEmpty(), qPrintable(QString::number(block.line)));
                cover(block.line, block.endLine);
            }
        }
        const QByteArray first = source.value(0).trimmed();
        bool inFrontMatter = first.endsWith("---") || first == "+++";
        bool inComment = false;
        for (int line = 1; line <= source.size(); ++line) {
            const QByteArray text = source.at(line - 1).trimmed();
            if (inFrontMatter) {
                inFrontMatter = line == 1 || (text != "---" && text != "+++");
                continue;
            }
            inComment = inComment || text.startsWith("<!--");
            const bool isRule = text == "---" || text == "***" || text == "===" || text == "___";
            if (!inComment && !isRule && hasSomethingToShow(text))
                QVERIFY2(
                    shown[static_cast<size_t>(line)],
                    qPrintable(
                        QStringLiteral("line %1 is nowhere: %2").arg(line).arg(QString::fromUtf8(text))));
            if (text.contains("-->"))
                inComment = false;
        }
    }

    void whatRunsIsWholeAndAShellTakesIt_data() { eachFixture(); }
    void whatRunsIsWholeAndAShellTakesIt()
    {
        QFETCH(QString, name);
        const RunbookPtr runbook = load(name);
        const RunbookPtr asked = withSyntaxErrors(runbook, [](const Step &step) {
            return step.placeholders.isEmpty() ? syntaxErrorOf(step.shell, step.script) : std::nullopt;
        });
        for (const Step &step : asked->steps) {
            if (!step.notRunnable.isEmpty() && runbook->step(step.id)->notRunnable.isEmpty())
                QFAIL(qPrintable(QStringLiteral("%1: %2").arg(step.line).arg(step.notRunnable)));
        }
    }
};

QTEST_GUILESS_MAIN(TestFixtures)
#include "test_fixtures.moc"
