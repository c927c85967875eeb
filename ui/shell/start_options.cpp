// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/start_options.h"

#include "app/base/translation.h"
#include "ui/shell/window_settings.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace ic {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ic::StartOptions)
};

[[noreturn]] void refuse(const QString &sentence)
{
    std::fputs(qPrintable(sentence + QLatin1Char('\n')), stderr);
    std::exit(2);
}

} // namespace

void answerWithoutDisplay(int argc, char *argv[])
{
    static const QStringList questions{QStringLiteral("-h"), QStringLiteral("--help"),
                                       QStringLiteral("--help-all"), QStringLiteral("-v"),
                                       QStringLiteral("--version")};
    const bool isAsked = std::any_of(
        argv, argv + argc, [](const char *word) { return questions.contains(QString::fromLocal8Bit(word)); });
    if (!isAsked)
        return;
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("incident-commander"));
    QCoreApplication::setApplicationVersion(QStringLiteral(IC_VERSION));
    installTranslations(application);
    parseStartOptions(QCoreApplication::arguments());
}

StartOptions parseStartOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        Text::tr("Turns a team's Markdown emergency procedures into an incident console."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption dataDir(QStringLiteral("data-dir"),
                                     Text::tr("Keep journal and recordings in DIR."), QStringLiteral("DIR"));
    const QCommandLineOption site(QStringLiteral("site"), Text::tr("Read the site configuration from FILE."),
                                  QStringLiteral("FILE"));
    const QCommandLineOption environment(
        QStringLiteral("environment"), Text::tr("Begin with the environment NAME."), QStringLiteral("NAME"));
    const QCommandLineOption theme(QStringLiteral("theme"), Text::tr("Colours: dark, light or system."),
                                   QStringLiteral("THEME"));
    const QCommandLineOption fault(QStringLiteral("break"),
                                   Text::tr("Break the drill range with FAULT once it is ready."),
                                   QStringLiteral("FAULT"));
    const QCommandLineOption exitAfterStart(
        QStringLiteral("exit-after-start"),
        Text::tr("End as soon as the window is painted and the console is open."));
    parser.addOptions({dataDir, site, environment, theme, fault, exitAfterStart});
    parser.addPositionalArgument(QStringLiteral("RUNBOOK"), Text::tr("Markdown file to open."),
                                 QStringLiteral("[RUNBOOK]"));
    if (!parser.parse(arguments))
        refuse(parser.errorText());
    if (parser.isSet(QStringLiteral("help")))
        parser.showHelp(0);
    if (parser.isSet(QStringLiteral("version")))
        parser.showVersion();
    if (parser.positionalArguments().size() > 1)
        refuse(Text::tr("One runbook at a time, please."));

    StartOptions options;
    options.console.paths = Paths(parser.value(dataDir), parser.value(site));
    options.console.runbook = parser.positionalArguments().value(0);
    options.console.environment = parser.value(environment);
    options.console.rangeFault = parser.value(fault);
    options.exitAfterStart = parser.isSet(exitAfterStart);
    if (parser.isSet(theme)) {
        options.theme = WindowSettings::themeFromName(parser.value(theme));
        if (!options.theme)
            refuse(Text::tr("Unknown theme %1. It is dark, light or system.").arg(parser.value(theme)));
    }
    return options;
}

} // namespace ic
