// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <algorithm>
#include <limits>

namespace ic::cli {

namespace {

const QString jsonOption = QStringLiteral("json");
const QString sarifOption = QStringLiteral("sarif");
const QString quietOption = QStringLiteral("quiet");
const QString yesOption = QStringLiteral("yes");
const QString valueOption = QStringLiteral("value");
const QString cloudEventsOption = QStringLiteral("cloudevents");
/// Those that a command has to name before it takes them.
const QStringList particularOptions = {jsonOption, sarifOption, quietOption,
                                       yesOption,  valueOption, cloudEventsOption};

std::unexpected<Error> wrong(const QString &what)
{
    return fail(ErrorCode::InvalidArgument, what, {},
                QCoreApplication::translate("CommandLine", "See incident-commander-cli --help"));
}

void addOptions(QCommandLineParser &parser)
{
    const auto text = [](const char *source) { return QCoreApplication::translate("CommandLine", source); };
    parser.addOptions({
        {{QStringLiteral("h"), QStringLiteral("help")},
         text(QT_TRANSLATE_NOOP("CommandLine", "Show this help."))},
        {{QStringLiteral("v"), QStringLiteral("version")},
         text(QT_TRANSLATE_NOOP("CommandLine", "Show the version."))},
        {QStringLiteral("data-dir"),
         text(QT_TRANSLATE_NOOP("CommandLine", "Keep journal, recordings and drill range in DIR.")),
         QStringLiteral("DIR")},
        {QStringLiteral("site"),
         text(QT_TRANSLATE_NOOP("CommandLine", "Read the site's settings from FILE.")),
         QStringLiteral("FILE")},
        {QStringLiteral("environment"),
         text(QT_TRANSLATE_NOOP("CommandLine",
                                "Act on the environment NAME of the site; check: look whether its "
                                "directories, npm scripts and programs are there.")),
         QStringLiteral("NAME")},
        {jsonOption,
         text(QT_TRANSLATE_NOOP("CommandLine",
                                "Print JSON (check, incidents, timeline, verify), or one JSON object "
                                "a line as it happens: started, line, finished, verified, ended (run)."))},
        {sarifOption,
         text(QT_TRANSLATE_NOOP("CommandLine",
                                "Print SARIF 2.1.0, which a forge shows on a pull request (check)."))},
        {quietOption,
         text(QT_TRANSLATE_NOOP("CommandLine",
                                "Print warnings and errors only: nothing where all is well (check)."))},
        {yesOption, text(QT_TRANSLATE_NOOP("CommandLine", "Answer every question with yes (run)."))},
        {valueOption, text(QT_TRANSLATE_NOOP("CommandLine", "Fill a step's placeholder; repeatable (run).")),
         QStringLiteral("NAME=VALUE")},
        {cloudEventsOption,
         text(QT_TRANSLATE_NOOP("CommandLine", "Print CloudEvents 1.0 as JSON lines (timeline)."))},
    });
}

QString helpText(const QCommandLineParser &parser)
{
    QString text = QCoreApplication::translate(
        "CommandLine", "Usage: incident-commander-cli [OPTIONS] COMMAND [ARGUMENTS]\n\nCommands:\n");
    for (const Command &command : commands()) {
        const QString call = (command.name + QLatin1Char(' ') + command.synopsis).trimmed();
        text += QStringLiteral("  %1 %2\n").arg(call, -24).arg(command.summary);
    }
    // The parser knows its options best; the usage line above them is ours.
    const QString all = parser.helpText();
    const qsizetype options = all.indexOf(QCoreApplication::translate("QCommandLineParser", "Options:"));
    return text + QLatin1Char('\n') + (options < 0 ? all : all.mid(options)).trimmed();
}

Result<void> takeValues(const QStringList &pairs, std::map<QString, QString> &values)
{
    for (const QString &pair : pairs) {
        const qsizetype split = pair.indexOf(QLatin1Char('='));
        if (split <= 0)
            return wrong(
                QCoreApplication::translate("CommandLine", "--value needs NAME=VALUE, not \"%1\"").arg(pair));
        values[pair.left(split)] = pair.mid(split + 1);
    }
    return {};
}

Result<void> checkAgainstCommand(const QCommandLineParser &parser, const Command &command,
                                 qsizetype arguments)
{
    for (const QString &option : particularOptions) {
        if (parser.isSet(option) && !command.options.contains(option))
            return wrong(QCoreApplication::translate("CommandLine", "%1 does not take --%2")
                             .arg(command.name, option));
    }
    if (arguments < command.minimumArguments || arguments > command.maximumArguments)
        return wrong(QCoreApplication::translate("CommandLine", "Usage: incident-commander-cli %1 %2")
                         .arg(command.name, command.synopsis)
                         .trimmed());
    return {};
}

} // namespace

const std::vector<Command> &commands()
{
    const auto text = [](const char *source) { return QCoreApplication::translate("CommandLine", source); };
    static const std::vector<Command> table = {
        {QStringLiteral("check"),
         QStringLiteral("RUNBOOK..."),
         text(QT_TRANSLATE_NOOP("CommandLine", "Say what was recognised in files, and their problems.")),
         1,
         std::numeric_limits<int>::max(),
         {jsonOption, sarifOption, quietOption},
         &check},
        {QStringLiteral("run"),
         QStringLiteral("RUNBOOK STEP-ID"),
         text(QT_TRANSLATE_NOOP("CommandLine", "Run one step; the exit status is the step's.")),
         2,
         2,
         {jsonOption, yesOption, valueOption},
         &run},
        {QStringLiteral("rehearse"),
         QStringLiteral("[SITUATION]"),
         text(QT_TRANSLATE_NOOP("CommandLine",
                                "Break the drill range and go through a playbook until it's mended.")),
         0,
         1,
         {},
         &rehearse},
        {QStringLiteral("incidents"),
         {},
         text(QT_TRANSLATE_NOOP("CommandLine", "List what is on the journal.")),
         0,
         0,
         {jsonOption},
         &incidents},
        {QStringLiteral("timeline"),
         QStringLiteral("INCIDENT"),
         text(QT_TRANSLATE_NOOP("CommandLine", "Print what happened, by number or id of an incident.")),
         1,
         1,
         {jsonOption, cloudEventsOption},
         &timeline},
        {QStringLiteral("verify"),
         {},
         text(QT_TRANSLATE_NOOP("CommandLine",
                                "Check that nothing on the journal or its recordings was altered.")),
         0,
         0,
         {jsonOption},
         &verify},
    };
    return table;
}

Result<Invocation> parseCommandLine(const QStringList &words)
{
    QCommandLineParser parser;
    addOptions(parser);
    if (!parser.parse(words))
        return wrong(parser.errorText());

    Invocation invocation;
    invocation.paths = Paths(parser.value(QStringLiteral("data-dir")), parser.value(QStringLiteral("site")));
    if (parser.isSet(QStringLiteral("help")))
        invocation.answer = helpText(parser);
    else if (parser.isSet(QStringLiteral("version")))
        invocation.answer =
            QStringLiteral("incident-commander-cli %1").arg(QCoreApplication::applicationVersion());
    if (!invocation.answer.isEmpty())
        return invocation;

    QStringList arguments = parser.positionalArguments();
    if (arguments.isEmpty())
        return wrong(QCoreApplication::translate("CommandLine", "No command given"));
    const QString name = arguments.takeFirst();
    const auto command = std::ranges::find(commands(), name, &Command::name);
    if (command == commands().end())
        return wrong(QCoreApplication::translate("CommandLine", "There is no command \"%1\"").arg(name));
    if (auto checked = checkAgainstCommand(parser, *command, arguments.size()); !checked)
        return std::unexpected(checked.error());
    if (auto taken = takeValues(parser.values(valueOption), invocation.values); !taken)
        return std::unexpected(taken.error());

    invocation.command = &*command;
    invocation.environment = parser.value(QStringLiteral("environment"));
    invocation.json = parser.isSet(jsonOption);
    invocation.sarif = parser.isSet(sarifOption);
    invocation.quiet = parser.isSet(quietOption);
    invocation.yes = parser.isSet(yesOption);
    invocation.cloudEvents = parser.isSet(cloudEventsOption);
    invocation.arguments = arguments;
    return invocation;
}

} // namespace ic::cli
