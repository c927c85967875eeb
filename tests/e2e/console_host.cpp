// SPDX-License-Identifier: GPL-3.0-or-later
// A console without a window, to be killed: test_kill.py starts it, kills it at any moment, and starts it
// again.
//
//   ic_console_host DATA-DIR begin STEP-ID   declares, runs the step, then notes something again and again.
//   Prints
//                                            "running RUN-ID" and, for each note that is durable, "noted N".
//   ic_console_host DATA-DIR resume RUN-ID   waits until the run's end is on the journal, resolves the
//   incident and
//                                            prints one JSON object: what it found at the start, every line
//                                            it was shown, and the outcome.
#include "app/actions/runs.h"
#include "app/base/logging.h"
#include "app/console/console.h"
#include "app/drills/drill_range.h"
#include "app/runbook/loader.h"
#include "app/site/site.h"
#include "tests/support/memory_keychain.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

namespace {

void print(const QByteArray &line)
{
    std::fwrite(line.constData(), 1, static_cast<std::size_t>(line.size()), stdout);
    std::fputc('\n', stdout);
    std::fflush(stdout);
}

void must(const ic::Result<void> &result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().text()));
}

class Host : public QObject {
public:
    Host(ic::Console &console, QString step, ic::RunId run)
        : m_console(console)
        , m_step(std::move(step))
        , m_run(run)
    {
        connect(&console.runs(), &ic::Runs::output, this,
                [this](ic::RunId id, const std::vector<ic::OutputLine> &lines, int replaced) {
                    if (id == m_run)
                        takeLines(lines, replaced);
                });
        connect(&console, &ic::Console::opened, this, &Host::begin);
        connect(&console.range(), &ic::DrillRange::stateChanged, this, &Host::begin);
        connect(&console, &ic::Console::historyChanged, this, &Host::lookForEnd);
    }

private:
    void begin()
    {
        if (!m_console.isOpen() || m_begun)
            return;
        if (m_console.banner())
            qFatal("%s", qPrintable(m_console.banner()->text()));
        if (!m_step.isEmpty() && m_console.range().state() != ic::DrillRange::State::Ready)
            return;
        m_begun = true;
        if (m_step.isEmpty())
            resume();
        else
            declare();
    }

    void declare()
    {
        ic::DeclareRequest request;
        request.situation = m_console.runbook()->situations.front().id;
        m_console.declare(request, [this](const ic::Result<void> &declared) {
            must(declared);
            // The answer comes before the incident is open for others.
            QMetaObject::invokeMethod(this, &Host::runStep, Qt::QueuedConnection);
        });
    }

    void runStep()
    {
        m_console.run(m_step, {}, [this](const ic::Result<ic::RunId> &run) {
            if (!run)
                qFatal("%s", qPrintable(run.error().text()));
            print("running " + run->text().toLatin1());
            note(1);
        });
    }

    /// One after the other, so that whenever the kill comes, something is on its way.
    void note(int number)
    {
        m_console.note(QStringLiteral("note %1").arg(number), [this, number](const ic::Result<void> &noted) {
            must(noted);
            print("noted " + QByteArray::number(number));
            QMetaObject::invokeMethod(
                this, [this, number] { note(number + 1); }, Qt::QueuedConnection);
        });
    }

    void resume()
    {
        const ic::IncidentRun *run = m_console.incident().run(m_run);
        m_found = !run         ? QStringLiteral("nothing")
            : run->isRunning() ? QStringLiteral("running")
                               : QStringLiteral("finished");
        lookForEnd();
    }

    void takeLines(const std::vector<ic::OutputLine> &lines, int replaced)
    {
        m_lines.resize(m_lines.size() - static_cast<std::size_t>(replaced));
        for (const ic::OutputLine &line : lines)
            m_lines.push_back(line.text);
    }

    void lookForEnd()
    {
        if (m_found.isEmpty() || m_resolving)
            return;
        const ic::IncidentRun *run = m_console.incident().run(m_run);
        if (run && run->isRunning())
            return;
        m_resolving = true;
        m_outcome = run ? ic::runOutcomeName(run->end->outcome) : QString();
        m_console.resolve(QStringLiteral("Told"), [this](const ic::Result<void> &resolved) {
            must(resolved);
            tell();
        });
    }

    void tell()
    {
        // What was written before is shown from the recording.
        if (m_found == QLatin1String("finished")) {
            for (const ic::OutputLine &line : m_console.runs().tail(m_run))
                m_lines.push_back(line.text);
        }
        QJsonArray lines;
        for (const QString &line : m_lines)
            lines.append(line);
        print(QJsonDocument(QJsonObject{{QStringLiteral("found"), m_found},
                                        {QStringLiteral("outcome"), m_outcome},
                                        {QStringLiteral("lines"), lines}})
                  .toJson(QJsonDocument::Compact));
        QCoreApplication::quit();
    }

    ic::Console &m_console;
    QString m_step; ///< to begin with; empty: resume
    ic::RunId m_run; ///< to resume
    bool m_begun = false;
    bool m_resolving = false;
    QString m_found;
    QString m_outcome;
    std::vector<QString> m_lines;
};

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 4)
        return 2;
    const bool begin = arguments.at(2) == QLatin1String("begin");
    ic::setUpLogging(QStringLiteral("console-host"), arguments.at(1));

    ic::ConsoleOptions options;
    options.paths = ic::Paths(arguments.at(1));
    options.runbook = ic::embeddedRunbookPath();
    options.environment = ic::drillRangeName;
    options.startRange = begin; // looking on needs no range, and starting one would take the longest
    const ic::SystemClock clock;
    ic::test::MemoryKeychain keychain;
    ic::Console console(options, clock, keychain);
    Host host(console, begin ? arguments.at(3) : QString(),
              begin ? ic::RunId() : ic::RunId::fromText(arguments.at(3)));
    console.start();
    return QCoreApplication::exec();
}
