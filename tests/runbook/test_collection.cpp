// SPDX-License-Identifier: GPL-3.0-or-later
// A folder of Markdown files as one runbook.
#include "runbook_text.h"

#include "app/runbook/collection/collection_source.h"
#include "app/runbook/problem_codes.h"
#include "app/runbook/runbook_changes.h"
#include "app/runbook/runbook_json.h"
#include "app/runbook/runbook_scope.h"
#include "tests/support/places.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <fstream>

using namespace ic;
using namespace ic::test;

namespace {

using Files = std::vector<std::pair<const char *, QByteArray>>;

QByteArray joined(const Files &files)
{
    std::vector<CollectedFile> collected;
    for (const auto &[path, bytes] : files)
        collected.push_back({QString::fromUtf8(path), CollectedFile::State::Read, bytes, 0});
    return joinCollection(std::move(collected));
}

RunbookPtr folderOf(const Files &files)
{
    const auto parsed = parseRunbook(joined(files), QStringLiteral("/srv/runbooks"));
    if (!parsed)
        qFatal("%s", qPrintable(parsed.error().text()));
    return *parsed;
}

QStringList titles(const Runbook &runbook)
{
    QStringList all;
    for (const Situation &situation : runbook.situations)
        all += situation.title;
    return all;
}

/// "file:line code" of each problem of the code.
QStringList placesOf(const Runbook &runbook, QLatin1String code)
{
    QStringList all;
    for (const Problem &problem : runbook.problems) {
        const Place place = runbook.place(problem.line);
        if (problem.code == code)
            all += QStringLiteral("%1:%2").arg(place.file).arg(place.line);
    }
    return all;
}

QString folder()
{
    return sourceDir() + QStringLiteral("/tests/runbook/collection");
}

void writeFile(const QDir &dir, const QString &path, const QByteArray &bytes)
{
    if (!dir.mkpath(QFileInfo(path).path()))
        qFatal("can't make the test's folder");
    QFile file(dir.filePath(path));
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(bytes) != bytes.size())
        qFatal("can't write the test's file");
}

/// Whom the schedule tells once the section was chosen.
QStringList told(const Runbook &runbook, const char *section)
{
    QStringList all;
    for (const ScheduleEntry *entry : RunbookScope(runbook, {QString::fromUtf8(section)}).schedule())
        all += entry->audience;
    return all;
}

QByteArray withPlan(const QByteArray &procedure, const QByteArray &audience)
{
    return procedure + "\n## Communication\n\n| Time | Audience | Channel |\n|---|---|---|\n| 5 minutes | "
        + audience + " | Chat |\n\n## Escalation\n\n- **20 minutes**: call " + audience
        + "\n\n## Response time targets\n\n- Resolution of " + audience + ": < 1 hour\n";
}

/// Rows as "role | name | phone | e-mail".
QByteArray peopleFile(const QByteArray &title, const QByteArray &rows)
{
    return "# " + title + "\n\n## Contacts\n\n| Role | Name | Phone | E-mail |\n|---|---|---|---|\n" + rows;
}

const QByteArray disk = "# Disk full\n\n```sh\ndf -h\n```\n";
const QByteArray login = "# Login fails\n\n```sh\nuptime\n```\n";

} // namespace

class TestCollection : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void givesTheFilesAgain()
    {
        const QByteArray source = joined(
            {{"b.md", "two"}, {"a.md", QByteArray("one\n%%% file 3 4 c.md\n\0x", 24)}, {"ä b.md", ""}});
        QVERIFY(isCollection(source));
        const auto files = splitCollection(source, {});
        QVERIFY(files);
        QCOMPARE(files->size(), std::size_t(3));
        QCOMPARE(files->at(0).path, QStringLiteral("a.md"));
        QCOMPARE(files->at(0).bytes.size(), 24);
        QCOMPARE(files->at(1).bytes, QByteArray("two"));
        QCOMPARE(source.mid(files->at(1).offset, 3), QByteArray("two"));
        QCOMPARE(joinCollection(*files), source);
    }

    void refusesLies_data()
    {
        QTest::addColumn<QByteArray>("rest");
        QTest::newRow("version") << QByteArray("%%% incident-commander collection 2\n");
        const QByteArray head("%%% incident-commander collection 1\n");
        QTest::newRow("no header") << head + "# Title\n";
        QTest::newRow("too long") << head + "%%% file 99 4 a.md\nx\n";
        QTest::newRow("negative") << head + "%%% file -1 4 a.md\nx\n";
        QTest::newRow("huge") << head + "%%% file 99999999999999999999 4 a.md\nx\n";
        QTest::newRow("leading zero") << head + "%%% file 01 4 a.md\nx\n";
        QTest::newRow("path too long") << head + "%%% file 1 400 a.md\nx\n";
        QTest::newRow("no end") << head + "%%% file 1 4 a.md\nx";
        QTest::newRow("out of the folder") << head + "%%% file 1 7 ../a.md\nx\n";
        QTest::newRow("absolute") << head + "%%% file 1 5 /a.md\nx\n";
        QTest::newRow("not clean") << head + "%%% file 1 7 b/./a.m\nx\n";
        QTest::newRow("twice") << head + "%%% file 1 4 a.md\nx\n%%% file 1 4 a.md\ny\n";
        QTest::newRow("not in order") << head + "%%% file 1 4 b.md\nx\n%%% file 1 4 a.md\ny\n";
        QTest::newRow("nothing in it") << head;
    }
    void refusesLies()
    {
        QFETCH(QByteArray, rest);
        const auto parsed = parseRunbook(rest, QStringLiteral("x"));
        QVERIFY(!parsed);
        QCOMPARE(parsed.error().code, ErrorCode::Malformed);
    }

    void survivesEveryTruncationAndFlip()
    {
        const QByteArray source = joined({{"a.md", disk}, {"b.md", login}});
        int refused = 0;
        for (qsizetype end = 0; end < source.size(); ++end)
            refused += parseRunbook(source.first(end), QStringLiteral("x")) ? 0 : 1;
        QVERIFY(refused >= source.size() - 3 - joined({{"a.md", disk}}).size());
        for (qsizetype at = 0; at < source.size(); ++at) {
            QByteArray flipped = source;
            flipped[at] = static_cast<char>(flipped.at(at) ^ 0x15);
            (void)parseRunbook(flipped, QStringLiteral("x"));
        }
    }

    void endsNoSectionBeforeItBegins()
    {
        // Nothing stands before the heading in the first line, and two headings share the top.
        const RunbookPtr runbook =
            folderOf({{"a.md", "## First\n\ntext\n\n## Second\n"}, {"b.md", "## Only\n"}, {"c.md", disk}});
        QVERIFY(runbook->sections.size() >= 5);
        for (const Section &section : runbook->sections)
            QVERIFY2(section.line >= 1 && section.endLine >= section.line, qPrintable(section.id));
        const auto found = std::ranges::find(runbook->sections, QStringLiteral("a.md#start"), &Section::id);
        QVERIFY(found != runbook->sections.end());
        QCOMPARE(found->endLine, found->line);
    }

    void makesEachFileAChoice()
    {
        const RunbookPtr runbook =
            folderOf({{"disk.md", disk}, {"login.md", login}, {"notes.md", "# N\n\nx\n"}});
        QVERIFY(runbook->isFolder);
        QCOMPARE(runbook->title, QStringLiteral("runbooks"));
        QCOMPARE(titles(*runbook), QStringList({QStringLiteral("Disk full"), QStringLiteral("Login fails")}));
        QCOMPARE(runbook->situations.front().section, QStringLiteral("disk.md#disk-full"));
        QVERIFY(runbook->isPlaybook(QStringLiteral("disk.md#disk-full")));
        QCOMPARE(runbook->steps.front().id, QStringLiteral("disk.md#disk-full/disk-full"));
        QCOMPARE(runbook->files.size(), std::size_t(3));
    }

    void keepsIdsWhenAFileIsAdded()
    {
        const RunbookPtr before = folderOf({{"disk.md", disk}, {"login.md", login}});
        const RunbookPtr after = folderOf({{"a.md", disk}, {"disk.md", disk}, {"login.md", login}});
        const RunbookChanges changes = changesBetween(*before, *after);
        QVERIFY(changes.removedSteps.isEmpty() && changes.changedSteps.isEmpty());
        QVERIFY(changes.removedSections.isEmpty() && changes.changedSections.isEmpty());
        QCOMPARE(changes.addedSteps, QStringList({QStringLiteral("a.md#disk-full/disk-full")}));
        QVERIFY(before->digest != after->digest);
    }

    void saysTheFileAndItsLine()
    {
        const RunbookPtr runbook = folderOf({{"disk.md", disk}, {"login.md", "# L\n\n[x](#gone)\n"}});
        QCOMPARE(placesOf(*runbook, codes::linkNowhere), QStringList({QStringLiteral("login.md:3")}));
        const Place step = runbook->place(runbook->steps.front().line);
        QCOMPARE(step.file, QStringLiteral("disk.md"));
        QCOMPARE(step.line, 4);
        QCOMPARE(step.path, QStringLiteral("/srv/runbooks/disk.md"));
        QCOMPARE(runbook->place(0).file, QString());
        QCOMPARE(runbook->place(1 << 30).file, QStringLiteral("login.md"));
        const QJsonObject json = toJson(*runbook, [](const Step &) { return Effect::Read; });
        const QJsonObject command = json.value(QStringLiteral("commands")).toArray().first().toObject();
        QCOMPARE(command.value(QStringLiteral("file")).toString(), QStringLiteral("disk.md"));
        QCOMPARE(command.value(QStringLiteral("line")).toInt(), 4);
    }

    void wholeFileWithoutATitleIsOneSection()
    {
        const RunbookPtr runbook = folderOf(
            {{"db/slow-queries.md", "## Look\n\n```sh\nuptime\n```\n\n## Mend\n\n```sh\ntouch x\n```\n"}});
        QCOMPARE(titles(*runbook), QStringList({QStringLiteral("Slow queries")}));
        QCOMPARE(runbook->sectionWithSubsections(runbook->situations.front().section).size(), std::size_t(3));
    }

    void damagedFilesLeaveTheOthers()
    {
        std::vector<CollectedFile> files{{QStringLiteral("a.md"), CollectedFile::State::Unreadable, {}, 0},
                                         {QStringLiteral("b.md"), CollectedFile::State::NotText, {}, 0},
                                         {QStringLiteral("c.md"), CollectedFile::State::Read, "\n", 0},
                                         {QStringLiteral("d.md"), CollectedFile::State::Read, disk, 0}};
        const auto runbook = parseRunbook(joinCollection(files), QStringLiteral("x"));
        QVERIFY(runbook);
        QCOMPARE(placesOf(**runbook, codes::fileUnreadable), QStringList({QStringLiteral("a.md:0")}));
        QCOMPARE(placesOf(**runbook, codes::fileNotText), QStringList({QStringLiteral("b.md:0")}));
        QCOMPARE(placesOf(**runbook, codes::fileEmpty), QStringList({QStringLiteral("c.md:0")}));
        QCOMPARE((*runbook)->steps.size(), std::size_t(1));
    }

    void aContradictedVariableHasNoValue()
    {
        const RunbookPtr runbook =
            folderOf({{"a.md", "---\nsystem: One\nvariables: {HOST: a, USER: u}\n---\n" + disk},
                      {"b.md", "---\nsystem: Two\nvariables: {HOST: b}\n---\n" + login}});
        QCOMPARE(runbook->system, QStringLiteral("One"));
        QVERIFY(!runbook->frontMatter.variables.contains(QStringLiteral("HOST")));
        QVERIFY(runbook->frontMatter.variables.contains(QStringLiteral("USER")));
        QCOMPARE(placesOf(*runbook, codes::frontMatterContradiction).size(), 2);
    }

    void tellsFilesOfOneTitleApart()
    {
        const RunbookPtr runbook = folderOf({{"a.md", disk}, {"b.md", disk}});
        QCOMPARE(titles(*runbook),
                 QStringList({QStringLiteral("Disk full (a.md)"), QStringLiteral("Disk full (b.md)")}));
        QCOMPARE(placesOf(*runbook, codes::duplicateSection), QStringList({QStringLiteral("b.md:1")}));
    }

    void readsAFolderWithAnIndex()
    {
        const auto loaded = loadRunbook(folder());
        QVERIFY2(loaded, loaded ? "" : qPrintable(loaded.error().text()));
        const Runbook &runbook = **loaded;
        QCOMPARE(runbook.title, QStringLiteral("Harbour runbooks"));
        QCOMPARE(runbook.system, QStringLiteral("Harbour Booking"));
        QCOMPARE(runbook.frontMatter.severities.size(), 3);
        QCOMPARE(titles(runbook),
                 QStringList({QStringLiteral("Disk almost full"), QStringLiteral("Replica lags behind"),
                              QStringLiteral("The primary is gone"), QStringLiteral("Certificate expires"),
                              QStringLiteral("Names do not resolve"), QStringLiteral("Queue grows"),
                              QStringLiteral("Backup is missing"), QStringLiteral("Nobody can log in"),
                              QStringLiteral("Restart the resolver")}));
        QCOMPARE(runbook.situations[2].section, QStringLiteral("db/failover.md#promote-the-replica"));
        QCOMPARE(runbook.situations[5].playbooks,
                 QStringList({QStringLiteral("queue-grows.md#workers-are-dead"),
                              QStringLiteral("queue-grows.md#workers-are-slow")}));
        QCOMPARE(runbook.situations[7].number, 8);
        QCOMPARE(runbook.contacts.size(), std::size_t(2));
        QCOMPARE(placesOf(runbook, codes::linkNowhere),
                 QStringList({QStringLiteral("db/replica-lag.md:14"), QStringLiteral("net/certificate.md:10"),
                              QStringLiteral("net/certificate.md:10")}));
        QCOMPARE(placesOf(runbook, codes::notInIndex).size(), 3);
        const auto again = parseRunbook(runbook.source, runbook.path);
        QVERIFY(again);
        QCOMPARE((*again)->digest, runbook.digest);
        QVERIFY(changesBetween(runbook, **again).isEmpty());
    }

    void linksLeadThroughTheFolder()
    {
        const auto loaded = loadRunbook(folder());
        QVERIFY(loaded);
        QString html;
        for (const Section &section : (*loaded)->sections) {
            for (const Block &block : section.blocks)
                html += (*loaded)->html(block);
        }
        for (const char *wanted :
             {"href=\"#db/failover.md%23database-failover\"", "href=\"#README.md%23harbour-runbooks\"",
              "src=\"img/space.png\"", "img/replicas.png",
              "href=\"#net/resolver%20restart.md%23restart-the-resolver\"",
              "href=\"#disk-full.md%23free-space\""})
            QVERIFY2(html.contains(QLatin1String(wanted)), wanted);
    }

    void countsTheChosenFilesTimesAndTheSharedOnes()
    {
        const RunbookPtr runbook = folderOf(
            {{"communication.md", withPlan("# Communication plan\n\n- [ ] Bridge is open\n", "Board")},
             {"disk.md", withPlan(disk, "Storage")},
             {"login.md", withPlan(login, "Helpdesk")},
             {"plain.md", "# Slow pages\n\n```sh\nw\n```\n"},
             {"alert-template.md", withPlan("# Name of the alert\n\n1. Do\n2. Do more\n", "Nobody")},
             {"drills.md", withPlan("# Drills\n\n1. Pull the plug\n", "Trainees")}});
        const QStringList shared{QStringLiteral("Board")};
        QCOMPARE(runbook->schedule.size(), std::size_t(5));
        QCOMPARE(told(*runbook, "disk.md#disk-full"), shared + QStringList{QStringLiteral("Storage")});
        QCOMPARE(told(*runbook, "disk.md#communication"), shared + QStringList{QStringLiteral("Storage")});
        QCOMPARE(told(*runbook, "login.md#login-fails"), shared + QStringList{QStringLiteral("Helpdesk")});
        // One without a schedule of its own, one that is not known, and none.
        QCOMPARE(told(*runbook, "plain.md#slow-pages"), shared);
        QCOMPARE(told(*runbook, "gone.md#gone"), shared);
        QCOMPARE(told(*runbook, ""), shared);
        const RunbookScope scope(*runbook, {QStringLiteral("disk.md#disk-full")});
        QCOMPARE(scope.escalations().size(), std::size_t(2));
        QCOMPARE(scope.targets().size(), std::size_t(2));
        for (const EscalationTrigger *trigger : scope.escalations())
            QVERIFY2(!trigger->condition.contains(QLatin1String("Helpdesk")), qPrintable(trigger->condition));
        QVERIFY(scope.holds(0));
    }

    void countsNothingWhereNeitherTheFileNorASharedOneHasAny()
    {
        const RunbookPtr runbook = folderOf({{"disk.md", withPlan(disk, "Storage")}, {"login.md", login}});
        const RunbookScope scope(*runbook, {QStringLiteral("login.md#login-fails")});
        QVERIFY(scope.schedule().empty() && scope.escalations().empty() && scope.targets().empty());
        QCOMPARE(runbook->schedule.size(), std::size_t(1));
    }

    void countsAnIndexForEveryFile()
    {
        const RunbookPtr runbook = folderOf(
            {{"README.md",
              withPlan(
                  "# Harbour\n\n- [Disk](disk.md)\n- [Login](login.md)\n- [Anything else](#anything-else)\n\n"
                  "## Anything else\n\n1. Call the lead\n2. Wait\n",
                  "Board")},
             {"disk.md", withPlan(disk, "Storage")},
             {"login.md", login}});
        QCOMPARE(runbook->situations.size(), std::size_t(3));
        QCOMPARE(told(*runbook, "login.md#login-fails"), QStringList{QStringLiteral("Board")});
        QCOMPARE(told(*runbook, "disk.md#disk-full"),
                 (QStringList{QStringLiteral("Board"), QStringLiteral("Storage")}));
    }

    void countsAllOfOneFile()
    {
        const auto parsed = parseRunbook(withPlan(disk, "Storage"), QStringLiteral("disk.md"));
        QVERIFY(parsed);
        QCOMPARE(told(**parsed, ""), QStringList{QStringLiteral("Storage")});
        QCOMPARE(told(**parsed, "elsewhere"), QStringList{QStringLiteral("Storage")});
    }

    void makesOneOfAPersonInSeveralFiles()
    {
        const RunbookPtr runbook = folderOf(
            {{"a.md",
              peopleFile("A", "| DBA | Jane Doe | +1 555 010 2000 | |\n| Vendor | | 0800-DISKS | |\n")},
             {"b.md", peopleFile("B", "| Lead | jane  DOE | +1-555-010-2000 | jane@x.example |\n")},
             {"c.md",
              peopleFile("C", "| Vendor | | 0800-DISKS | |\n| Lead | Jane Doe | | JANE@x.example |\n")}});
        QCOMPARE(runbook->contacts.size(), std::size_t(5));
        const std::vector<Contact> &roster = runbook->roster();
        QCOMPARE(roster.size(), std::size_t(2));
        const Contact &jane = roster.front();
        QCOMPARE(jane.name, QStringLiteral("Jane Doe"));
        QCOMPARE(jane.role, QStringLiteral("DBA, Lead"));
        QCOMPARE(jane.phone, QStringLiteral("+1 555 010 2000"));
        QCOMPARE(jane.email, QStringLiteral("jane@x.example"));
        QCOMPARE(jane.alsoAt.size(), std::size_t(2));
        QCOMPARE(runbook->place(jane.alsoAt.front().line).file, QStringLiteral("b.md"));
        QCOMPARE(runbook->place(jane.alsoAt.back().line).line, 8);
        QCOMPARE(roster.back().alsoAt.size(), std::size_t(1));
        for (const Contact &row : runbook->contacts)
            QVERIFY(runbook->person(row.id) == &jane || runbook->person(row.id) == &roster.back());
        QVERIFY(!runbook->person(QStringLiteral("nobody")));
        QVERIFY(placesOf(*runbook, codes::contactContradiction).isEmpty());
        const QJsonArray json = toJson(*runbook, [](const Step &) { return Effect::Read; })
                                    .value(QStringLiteral("contacts"))
                                    .toArray();
        QCOMPARE(json.size(), 2);
        const QJsonArray also = json.first().toObject().value(QStringLiteral("alsoAt")).toArray();
        QCOMPARE(also.first().toObject().value(QStringLiteral("file")).toString(), QStringLiteral("b.md"));
        QCOMPARE(also.first().toObject().value(QStringLiteral("line")).toInt(), 7);
    }

    void keepsTwoOfOneNameAndSaysSo()
    {
        const RunbookPtr runbook = folderOf(
            {{"a.md", peopleFile("A", "| DBA | Ann Lee | 555-0101-22 | |\n")},
             {"b.md",
              peopleFile("B", "| Cook | Ann Lee | 555-0101-33 | |\n| Guard | Al | 555-0101-44 | |\n")}});
        QCOMPARE(runbook->roster().size(), std::size_t(3));
        QCOMPARE(placesOf(*runbook, codes::contactContradiction), QStringList{QStringLiteral("b.md:7")});
        const auto problem =
            std::ranges::find(runbook->problems, QString(codes::contactContradiction), &Problem::code);
        for (const char *said : {"Ann Lee", "555-0101-22", "555-0101-33", "a.md, line 7"})
            QVERIFY2(problem->text.contains(QLatin1String(said)), qPrintable(problem->text));
    }

    void makesOneOfANameInOneRole()
    {
        const RunbookPtr runbook =
            folderOf({{"a.md", peopleFile("A", "| DBA | Ann Lee | 555-0101-22 | |\n")},
                      {"b.md", peopleFile("B", "| dba | Ann Lee | 555-0101-33 | |\n")}});
        QCOMPARE(runbook->roster().size(), std::size_t(1));
        QCOMPARE(runbook->roster().front().phone, QStringLiteral("555-0101-22, 555-0101-33"));
        QCOMPARE(placesOf(*runbook, codes::contactContradiction), QStringList{QStringLiteral("b.md:7")});
    }

    void showsBothNumbersOfOnePerson()
    {
        const RunbookPtr runbook =
            folderOf({{"a.md", peopleFile("A", "| DBA | Ann Lee | 555-0101-22 | ann@x.example |\n")},
                      {"b.md", peopleFile("B", "| DBA | Ann Lee | 555-0101-33 | ann@x.example |\n")}});
        QCOMPARE(runbook->roster().size(), std::size_t(1));
        QCOMPARE(runbook->roster().front().phone, QStringLiteral("555-0101-22, 555-0101-33"));
        QCOMPARE(dialDigits(runbook->roster().front().phone), QStringLiteral("555010122"));
        QCOMPARE(placesOf(*runbook, codes::contactContradiction), QStringList{QStringLiteral("b.md:7")});
    }

    void oneChannelDoesNotMakeOnePerson()
    {
        const QByteArray head = "# P\n\n## Contacts\n\n| Name | Phone | Slack |\n|---|---|---|\n";
        const RunbookPtr runbook = folderOf({{"a.md", head + "| Ann Lee | 555-0101-22 | #ops |\n"},
                                             {"b.md", head + "| Ann Lee | 555-0101-33 | #ops |\n"}});
        QCOMPARE(runbook->roster().size(), std::size_t(2));
    }

    void leavesTheRowsOfOneFile()
    {
        const auto parsed = parseRunbook(
            peopleFile("A", "| DBA | Ann Lee | 555-0101-22 | |\n| DBA | Ann Lee | 555-0101-22 | |\n"),
            QStringLiteral("a.md"));
        QVERIFY(parsed);
        QCOMPARE((*parsed)->roster().size(), std::size_t(2));
        QVERIFY((*parsed)->people.empty());
    }

    void leavesOutWhatIsNoRunbook()
    {
        QTemporaryDir temporary;
        const QDir dir(temporary.path());
        writeFile(dir, QStringLiteral("disk.md"), disk);
        writeFile(dir, QStringLiteral("deep/er/login.MARKDOWN"), login);
        writeFile(dir, QStringLiteral(".hidden.md"), disk);
        writeFile(dir, QStringLiteral(".git/x.md"), disk);
        writeFile(dir, QStringLiteral("node_modules/p/x.md"), disk);
        writeFile(dir, QStringLiteral("x.txt"), disk);
        writeFile(dir, QStringLiteral("binary.md"), QByteArray("\x7f\0x", 3));
        QVERIFY(QFile::link(dir.path(), dir.filePath(QStringLiteral("deep/loop"))));
        const auto loaded = loadRunbook(dir.path() + QLatin1Char('/'));
        QVERIFY(loaded);
        QStringList paths;
        for (const RunbookFile &file : (*loaded)->files)
            paths += file.path;
        QCOMPARE(paths,
                 QStringList({QStringLiteral("binary.md"), QStringLiteral("deep/er/login.MARKDOWN"),
                              QStringLiteral("disk.md")}));
        QCOMPARE((*loaded)->path, dir.path());
        const RunbookSight before = lookAtRunbook(dir.path());
        QVERIFY(before.paths.contains(dir.filePath(QStringLiteral("deep/er"))));
        writeFile(dir, QStringLiteral("new.md"), disk);
        QVERIFY(lookAtRunbook(dir.path()).stamp != before.stamp);
    }

    void saysWhichNameIsNoUtf8AndReadsTheOthers()
    {
        QTemporaryDir temporary;
        const QDir dir(temporary.path());
        writeFile(dir, QStringLiteral("disk is full, 日本.md"), disk);
        const QByteArray name = QFile::encodeName(dir.path()) + "/st\xf6rung 1.md";
        std::ofstream(name.constData()) << login.toStdString();
        const auto loaded = loadRunbook(dir.path());
        QVERIFY2(loaded, loaded ? "" : qPrintable(loaded.error().text()));
        QCOMPARE((*loaded)->files.size(), std::size_t(2));
        QCOMPARE(titles(**loaded), QStringList{QStringLiteral("Disk full")});
        QCOMPARE((*loaded)->situations.front().section, QStringLiteral("disk is full, 日本.md#disk-full"));
        const auto problem =
            std::ranges::find((*loaded)->problems, QString(codes::fileUnreadable), &Problem::code);
        QVERIFY(problem != (*loaded)->problems.end());
        QVERIFY2(problem->text.contains(QLatin1String("Rename it")), qPrintable(problem->text));
        QVERIFY((*loaded)->place(problem->line).file.endsWith(QStringLiteral("rung 1.md")));
        QCOMPARE(std::remove(name.constData()), 0); // which QTemporaryDir does not see
    }

    void refusesTooManyFiles()
    {
        QTemporaryDir temporary;
        const QDir dir(temporary.path());
        constexpr int tooMany = 4001;
        for (int i = 0; i < tooMany; ++i)
            writeFile(dir, QStringLiteral("%1.md").arg(i), "# x\n");
        QCOMPARE(loadRunbook(dir.path()).error().code, ErrorCode::TooLarge);
    }
};

QTEST_GUILESS_MAIN(TestCollection)
#include "test_collection.moc"
