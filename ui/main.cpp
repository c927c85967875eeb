// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/logging.h"
#include "app/base/translation.h"
#include "app/console/console.h"
#include "app/site/keychain.h"
#include "ui/shell/main_window.h"
#include "ui/shell/scroll_area_access.h"
#include "ui/shell/start_options.h"
#include "ui/shell/window_settings.h"
#include "ui/widgets/ticker.h"

#include <QApplication>
#include <QIcon>
#include <QLibraryInfo>
#include <QLocale>
#include <QTimer>
#include <QTranslator>

int main(int argc, char *argv[])
{
    ic::answerWithoutDisplay(argc, argv);
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("incident-commander"));
    QApplication::setApplicationDisplayName(QStringLiteral("Incident Commander"));
    QApplication::setApplicationVersion(QStringLiteral(IC_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("incident-commander"));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/incident-commander.svg")));
    QTranslator qtWords;
    if (qtWords.load(QLocale(), QStringLiteral("qtbase"), QStringLiteral("_"),
                     QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QApplication::installTranslator(&qtWords);
    ic::installTranslations(application);

    ic::guardScrollAreas();
    const ic::StartOptions options = ic::parseStartOptions(QApplication::arguments());
    ic::setUpLogging(QStringLiteral("incident-commander"), options.console.paths.dataDir());
    ic::WindowSettings settings(options.console.paths.settingsFile());
    ic::applyTheme(application, options.theme.value_or(settings.theme()));

    const ic::SystemClock clock;
    ic::SystemKeychain keychain;
    ic::Console console(options.console, clock, keychain);
    ic::Ticker ticker(clock);
    ic::MainWindow window(console, ticker, settings);
    // The window is there before anything is read: whoever starts it sees at once that it starts.
    QObject::connect(&window, &ic::MainWindow::firstPainted, &console, &ic::Console::start,
                     Qt::QueuedConnection);
    if (options.exitAfterStart)
        QObject::connect(&window, &ic::MainWindow::ready, &application, &QApplication::quit,
                         Qt::QueuedConnection);
    window.show();
    return QApplication::exec();
}
