// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/start_options.h"

#include "ui/shell/window_settings.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <cstdio>
#include <cstdlib>

namespace ic {

namespace {

QString text(const char *source)
{
    return QCoreApplication::translate("ic::StartOptions", source);
}

[[noreturn]] void refuse(const QString &sentence)
{
    std::fputs(qPrintable(sentence + QLatin1Char('\n')), stderr);
    std::exit(2);
}

} // namespace

StartOptions parseStartOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        text("Turns a team's Markdown emergency procedures into an incident console."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption dataDir(QStringLiteral("data-dir"), text("Keep journal and recordings in DIR."),
                                     QStringLiteral("DIR"));
    const QCommandLineOption site(QStringLiteral("site"), text("Read the site configuration from FILE."),
                                  QStringLiteral("FILE"));
    const QCommandLineOption environment(QStringLiteral("environment"),
                                         text("Begin with the environment NAME."), QStringLiteral("NAME"));
    const QCommandLineOption theme(QStringLiteral("theme"), text("Colours: dark, light or system."),
                                   QStringLiteral("THEME"));
    const QCommandLineOption fault(QStringLiteral("break"),
                                   text("Break the drill range with FAULT once it is ready."),
                                   QStringLiteral("FAULT"));
    const QCommandLineOption exitAfterStart(
        QStringLiteral("exit-after-start"),
        text("End as soon as the window is painted and the console is open."));
    parser.addOptions({dataDir, site, environment, theme, fault, exitAfterStart});
    parser.addPositionalArgument(QStringLiteral("RUNBOOK"), text("Markdown file to open."),
                                 QStringLiteral("[RUNBOOK]"));
    if (!parser.parse(arguments))
        refuse(parser.errorText());
    if (parser.isSet(QStringLiteral("help")))
        parser.showHelp(0);
    if (parser.isSet(QStringLiteral("version")))
        parser.showVersion();
    if (parser.positionalArguments().size() > 1)
        refuse(text("One runbook at a time, please."));

    StartOptions options;
    options.console.paths = Paths(parser.value(dataDir), parser.value(site));
    options.console.runbook = parser.positionalArguments().value(0);
    options.console.environment = parser.value(environment);
    options.console.rangeFault = parser.value(fault);
    options.exitAfterStart = parser.isSet(exitAfterStart);
    if (parser.isSet(theme)) {
        options.theme = WindowSettings::themeFromName(parser.value(theme));
        if (!options.theme)
            refuse(text("Unknown theme %1. It is dark, light or system.").arg(parser.value(theme)));
    }
    return options;
}

} // namespace ic
