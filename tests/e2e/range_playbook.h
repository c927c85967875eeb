// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/actions/runs.h"
#include "app/console/console.h"
#include "app/drills/drill_range.h"
#include "tests/drills/range_guard.h"
#include "tests/support/memory_keychain.h"
#include "tests/support/places.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <memory>

namespace ic::test {

/// The user's own document, a console on it, and a real drill range of its own. One incident at a time.
class RangePlaybook {
public:
    RangePlaybook()
        : m_guard(range())
    {
        // A copy: what watches the document watches nothing of the source.
        QFile::copy(sourceDir() + QStringLiteral("/tests/runbook/data/emergency-response-procedures.md"),
                    runbook());
    }

    /// Console open, range ready, incident of the situation declared on the range, commands trusted. An empty
    /// text, or what went wrong.
    QString begin(int situation, const QString &section = {})
    {
        ConsoleOptions options;
        options.paths = Paths(m_directory.filePath(QStringLiteral("data")),
                              m_directory.filePath(QStringLiteral("site.yaml")));
        QFile site(options.paths.siteFile());
        if (!site.open(QFile::WriteOnly) || site.write("commander: Jordan Lee\n") < 0)
            return site.errorString();
        site.close();
        options.runbook = runbook();
        options.environment = drillRangeName;
        m_console = std::make_unique<Console>(options, m_clock, m_keychain);
        m_console->range().setPatience(std::chrono::milliseconds(rangeTimeoutMs));
        m_console->start();
        const auto settled = [this] {
            return m_console->isOpen()
                && (m_console->range().state() == DrillRange::State::Ready
                    || m_console->range().state() == DrillRange::State::Failed);
        };
        if (!QTest::qWaitFor(settled, 2 * rangeTimeoutMs))
            return QStringLiteral("the console or the range did not come up");
        if (m_console->range().error())
            return m_console->range().error()->text();
        if (!m_console->runbook())
            return QStringLiteral("the document can't be read");
        DeclareRequest request;
        const auto &situations = m_console->runbook()->situations;
        request.situation = situations.at(static_cast<std::size_t>(situation - 1)).id;
        request.section = section;
        request.environment = drillRangeName;
        const auto declared = answerOf([&](Console::Done done) { m_console->declare(request, done); });
        if (!declared)
            return declared.error().text();
        const auto trusted = answerOf([&](Console::Done done) { m_console->trustRunbook(done); });
        return trusted ? QString() : trusted.error().text();
    }

    Console &console() { return *m_console; }
    QString range() const { return m_directory.filePath(QStringLiteral("data/range")); }
    QString state(const QString &file) const { return range() + QStringLiteral("/state/") + file; }
    QString database() const { return state(QStringLiteral("orders.sqlite")); }

    QString breakIt(const QString &fault)
    {
        std::optional<Result<QString>> answer;
        m_console->range().breakIt(fault, [&answer](Result<QString> result) { answer = std::move(result); });
        if (!QTest::qWaitFor([&answer] { return answer.has_value(); }, 2 * rangeTimeoutMs))
            return QStringLiteral("the fault did not answer");
        return *answer ? QString() : answer->error().text();
    }

    /// Of a section and those below it, in the document's order.
    std::vector<const Step *> steps(const QString &section) const
    {
        std::vector<const Step *> found;
        for (const Step &step : m_console->runbook()->steps) {
            if (step.section == section || playbookOf(*m_console->runbook(), step.section) == section)
                found.push_back(&step);
        }
        return found;
    }

    /// The step's run after its end; nothing where it was refused or never ended.
    std::optional<IncidentRun> run(const QString &step, const std::map<QString, QString> &values = {})
    {
        std::optional<Result<RunId>> started;
        m_console->run(step, values, [&started](const Result<RunId> &result) { started = result; });
        if (!QTest::qWaitFor([&started] { return started.has_value(); }, rangeTimeoutMs))
            return {};
        if (!*started) {
            qWarning("%s: %s", qPrintable(step), qPrintable(started->error().text()));
            return {};
        }
        const RunId id = **started;
        const bool ended = QTest::qWaitFor(
            [&] {
                const IncidentRun *run = m_console->incident().run(id);
                return run && run->end;
            },
            2 * rangeTimeoutMs);
        return ended ? std::optional(*m_console->incident().run(id)) : std::nullopt;
    }
    QString output(const IncidentRun &run) const
    {
        QStringList lines;
        for (const OutputLine &line : m_console->runs().tail(run.start.run))
            lines.append(line.text);
        return lines.join(QLatin1Char('\n'));
    }

    /// What the sqlite3 command answers, without the last line end.
    static QString sqlite(const QString &file, const QString &statement)
    {
        QProcess process;
        process.start(QStringLiteral("sqlite3"), {QStringLiteral("-readonly"), file, statement});
        process.waitForFinished(rangeTimeoutMs);
        return QString::fromUtf8(process.readAllStandardOutput() + process.readAllStandardError()).trimmed();
    }
    static QJsonObject json(const QString &path)
    {
        QFile file(path);
        return file.open(QFile::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
    }
    static QByteArray bytes(const QString &path)
    {
        QFile file(path);
        return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
    }
    /// HTTP status of a path at the shop's door, with a credential; 0 where nothing answers.
    int statusOf(const QString &path, const QByteArray &secret)
    {
        for (const EndpointSetup &endpoint : m_console->range().endpoints()) {
            if (endpoint.name != QLatin1String("balancer"))
                continue;
            QUrl url = endpoint.url;
            url.setPath(path);
            QNetworkRequest request(url);
            request.setRawHeader("Authorization", "Bearer " + secret);
            const std::unique_ptr<QNetworkReply> reply(m_network.get(request));
            if (QTest::qWaitFor([&reply] { return reply->isFinished(); }, rangeTimeoutMs))
                return reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        }
        return 0;
    }

private:
    QString runbook() const { return m_directory.filePath(QStringLiteral("procedures.md")); }
    template <typename Command>
    static Result<void> answerOf(Command command)
    {
        std::optional<Result<void>> answer;
        command([&answer](const Result<void> &result) { answer = result; });
        if (!QTest::qWaitFor([&answer] { return answer.has_value(); }, rangeTimeoutMs))
            return fail(ErrorCode::TimedOut, QStringLiteral("no answer"));
        return *answer;
    }

    QTemporaryDir m_directory;
    RangeGuard m_guard;
    SystemClock m_clock;
    MemoryKeychain m_keychain;
    QNetworkAccessManager m_network;
    std::unique_ptr<Console> m_console; // before the range goes
};

} // namespace ic::test
