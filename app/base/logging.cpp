// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/logging.h"

#include <QMessageLogContext>
#include <QtGlobal>

#include <spdlog/cfg/helpers.h>
#include <spdlog/sinks/rotating_file_sink.h>
#include <spdlog/sinks/stdout_color_sinks.h>
#include <spdlog/spdlog.h>

#include <cstdlib>

namespace ic {

namespace {
constexpr std::size_t logFileBytes = 1 << 20;
constexpr std::size_t logFileCount = 3;

void takeQtMessage(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    const std::string text = message.toStdString();
    const char *category = context.category ? context.category : "qt";
    switch (type) {
    case QtDebugMsg:
        spdlog::debug("{}: {}", category, text);
        return;
    case QtInfoMsg:
        spdlog::info("{}: {}", category, text);
        return;
    case QtWarningMsg:
        spdlog::warn("{}: {}", category, text);
        return;
    case QtCriticalMsg:
    case QtFatalMsg:
        spdlog::critical("{}: {}", category, text);
        return;
    }
}
} // namespace

void setUpLogging(const QString &program, const QString &dataDir)
{
    auto console = std::make_shared<spdlog::sinks::stderr_color_sink_mt>();
    console->set_level(spdlog::level::warn);
    console->set_pattern("%n: %^%l%$: %v");
    std::vector<spdlog::sink_ptr> sinks{console};
    try {
        const std::string file =
            (dataDir + QStringLiteral("/log/") + program + QStringLiteral(".log")).toStdString();
        sinks.push_back(
            std::make_shared<spdlog::sinks::rotating_file_sink_mt>(file, logFileBytes, logFileCount));
    } catch (const spdlog::spdlog_ex &) {
        // A console that can't write a log still has to run; standard error is left.
    }
    auto logger = std::make_shared<spdlog::logger>(program.toStdString(), sinks.begin(), sinks.end());
    const char *wanted = std::getenv("INCIDENT_COMMANDER_LOG");
    logger->set_level(wanted ? spdlog::level::from_str(wanted) : spdlog::level::info);
    logger->flush_on(spdlog::level::warn);
    spdlog::set_default_logger(logger);
    qInstallMessageHandler(takeQtMessage);
}

void logError(const char *place, const Error &error)
{
    spdlog::warn("{}: {}", place, error.text().toStdString());
}

} // namespace ic
