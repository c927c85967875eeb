// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/actions/runs.h"

#include "app/actions/line_tail.h"
#include "app/actions/progress.h"
#include "app/actions/recorded_tail.h"
#include "app/actions/run_directory.h"
#include "app/actions/run_mailbox.h"
#include "app/actions/run_result.h"
#include "app/actions/run_watcher.h"
#include "app/actions/runner_stock.h"
#include "app/base/logging.h"
#include "app/runner/revealed.h"
#include "app/runner/unique_fd.h"

#include <QCoreApplication>
#include <QThread>
#include <QTimer>

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

#include <deque>
#include <map>

namespace ic {

namespace {
// Starting a program costs time on all cores: not while a run shows its first lines.
constexpr int spareDelayMs = 100;
constexpr std::size_t keptSecrets = 32;

/// write() on a pipe whose reader may have gone: an error then, not the end of this program.
ssize_t writeQuietly(int descriptor, const QByteArray &text)
{
    sigset_t broken;
    sigset_t before;
    sigemptyset(&broken);
    sigaddset(&broken, SIGPIPE);
    if (pthread_sigmask(SIG_BLOCK, &broken, &before) != 0)
        return -1;
    const ssize_t written = ::write(descriptor, text.constData(), static_cast<std::size_t>(text.size()));
    const int error = errno;
    if (written < 0 && error == EPIPE) {
        // It waits for this thread alone: taken before it may be delivered again.
        const timespec atOnce{};
        sigtimedwait(&broken, nullptr, &atOnce);
    }
    pthread_sigmask(SIG_SETMASK, &before, nullptr);
    errno = error;
    return written;
}
} // namespace

struct Runs::Private {
    struct Run {
        explicit Run(RunDirectory where)
            : directory(std::move(where))
        {
        }
        RunDirectory directory;
        std::shared_ptr<RunMailbox> mailbox = std::make_shared<RunMailbox>();
        LineTail tail{tailLines, tailCharacters};
        qint64 lineCount = 0;
        bool active = true;
        std::optional<RunnerIdentity> runner; ///< once it listens to us
        bool stopAsked = false;
        UniqueFd revealed; ///< what its runner masked
        ProgressTracker reported; ///< what others than its output said
        bool outputSpoke = false;
    };

    Private(Runs &owner, QString dir, QString program, const Clock &time)
        : q(owner)
        , runsDir(std::move(dir))
        , stock(std::make_shared<RunnerStock>(std::move(program)))
        , clock(time)
        , watcher(std::make_unique<RunWatcher>())
    {
    }

    void follow(RunId id, std::optional<RunnerIdentity> runner, const QStringList &patterns);
    void take(RunId id);
    void endLater(RunId id, const Error &error);
    void end(RunId id, const RunResult &result);
    static void sendStop(const Run &run);
    void forgetOldSecrets(RunId newest);
    void prepareSpare();

    Runs &q;
    QString runsDir;
    std::shared_ptr<RunnerStock> stock;
    bool keepsSpare = false;
    QTimer spareTimer; ///< until the next spare is started, on the reading thread
    const Clock &clock;
    std::map<RunId, Run> runs;
    std::deque<RunId> withSecrets; ///< runs whose `revealed` is kept, oldest first
    QThread thread;
    std::unique_ptr<RunWatcher> watcher;
};

Runs::Runs(QString runsDir, QString runnerProgram, const Clock &clock, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(*this, std::move(runsDir), std::move(runnerProgram), clock))
{
    qRegisterMetaType<RunId>();
    qRegisterMetaType<std::vector<OutputLine>>();
    d->spareTimer.setSingleShot(true);
    connect(&d->spareTimer, &QTimer::timeout, this, [this] {
        QMetaObject::invokeMethod(
            d->watcher.get(), [spares = d->stock] { spares->prepare(); }, Qt::QueuedConnection);
    });
    d->thread.setObjectName(QStringLiteral("runs"));
    d->watcher->moveToThread(&d->thread);
    connect(d->watcher.get(), &RunWatcher::news, this, [this](RunId id) { d->take(id); });
    d->thread.start();
}

Runs::~Runs()
{
    // Timers and notifiers end on their own thread.
    QMetaObject::invokeMethod(
        d->watcher.get(), [watcher = d->watcher.get()] { watcher->forgetAll(); },
        Qt::BlockingQueuedConnection);
    d->thread.quit();
    d->thread.wait();
}

void Runs::keepSpare()
{
    d->keepsSpare = true;
    d->prepareSpare();
}

std::optional<RunnerIdentity> Runs::spare() const
{
    return d->stock->spare();
}

void Runs::start(const RunSetup &setup, const QStringList &progressPatterns)
{
    const auto known = d->runs.find(setup.id);
    if (known != d->runs.end() && known->second.active) {
        logError("Runs::start",
                 {ErrorCode::Internal, QStringLiteral("This run is active already"), setup.id.text(), {}});
        return;
    }
    const RunDirectory directory(d->runsDir, setup.id);
    d->runs.insert_or_assign(setup.id, Private::Run(directory));
    if (const auto usable = checkSetup(setup); !usable)
        return d->endLater(setup.id, usable.error());
    if (const auto created = directory.create(setup); !created)
        return d->endLater(setup.id, created.error());
    auto runner = d->stock->launch(directory, setup);
    if (!runner)
        return d->endLater(setup.id, runner.error());
    d->runs.at(setup.id).revealed = std::move(runner->revealed);
    d->forgetOldSecrets(setup.id);
    d->follow(setup.id, runner->identity, progressPatterns);
}

void Runs::adopt(RunId id, const QStringList &progressPatterns)
{
    if (isActive(id))
        return;
    d->runs.insert_or_assign(id, Private::Run(RunDirectory(d->runsDir, id)));
    d->follow(id, std::nullopt, progressPatterns);
}

void Runs::stop(RunId id)
{
    const auto found = d->runs.find(id);
    if (found == d->runs.end() || !found->second.active || found->second.stopAsked)
        return;
    found->second.stopAsked = true;
    // Before its first word the runner would not understand; it is told then.
    if (found->second.runner)
        Private::sendStop(found->second);
}

Result<void> Runs::answer(RunId id, const QByteArray &text)
{
    const auto found = d->runs.find(id);
    if (found != d->runs.end() && found->second.active) {
        const UniqueFd input(::open(nativePath(found->second.directory.inputFile()).c_str(),
                                    O_WRONLY | O_NONBLOCK | O_CLOEXEC));
        if (input && writeQuietly(input.get(), text) == text.size())
            return {};
    }
    return fail(ErrorCode::Unavailable,
                QCoreApplication::translate("Runs", "What was typed did not reach the command"), {},
                QCoreApplication::translate("Runs", "See in its output whether it still waits"));
}

void Runs::report(RunId id, const QString &line)
{
    const auto found = d->runs.find(id);
    if (found == d->runs.end() || !found->second.active || found->second.outputSpoke)
        return;
    if (found->second.reported.takeLine(line))
        Q_EMIT progressed(id, found->second.reported.current());
}

bool Runs::isActive(RunId id) const
{
    const auto found = d->runs.find(id);
    return found != d->runs.end() && found->second.active;
}

std::vector<OutputLine> Runs::tail(RunId id) const
{
    const auto found = d->runs.find(id);
    if (found != d->runs.end() && found->second.active)
        return found->second.tail.toVector();
    return recordedTail(recordingFile(id), tailLines);
}

qint64 Runs::lineCount(RunId id) const
{
    const auto found = d->runs.find(id);
    if (found != d->runs.end())
        return found->second.lineCount;
    const auto status = readStatus(nativePath(RunDirectory(d->runsDir, id).statusFile()));
    return status ? static_cast<qint64>(status->lines) : 0;
}

std::optional<QByteArray> Runs::revealed(RunId id, int maskNumber) const
{
    const auto found = d->runs.find(id);
    if (found == d->runs.end() || !found->second.revealed || maskNumber < 1)
        return std::nullopt;
    const auto secret = readRevealed(found->second.revealed.get(), static_cast<std::uint32_t>(maskNumber));
    return secret ? std::optional(QByteArray::fromStdString(*secret)) : std::nullopt;
}

std::map<QString, QString> Runs::withheldExports(RunId id) const
{
    std::map<QString, QString> variables;
    const auto found = d->runs.find(id);
    if (found == d->runs.end() || !found->second.revealed)
        return variables;
    for (const auto &[name, value] : readCarried(found->second.revealed.get()))
        variables[QString::fromStdString(name)] = QString::fromStdString(value);
    return variables;
}

QString Runs::terminalFile(RunId id) const
{
    return RunDirectory(d->runsDir, id).terminalFile();
}

QString Runs::recordingFile(RunId id) const
{
    return RunDirectory(d->runsDir, id).recordingFile();
}

void Runs::Private::follow(RunId id, std::optional<RunnerIdentity> runner, const QStringList &patterns)
{
    const Run &run = runs.at(id);
    auto follower = std::make_unique<RunFollower>(run.directory, runner, patterns, run.mailbox, clock);
    QMetaObject::invokeMethod(
        watcher.get(),
        [target = watcher.get(), id,
         shared = std::make_shared<std::unique_ptr<RunFollower>>(std::move(follower)),
         mailbox = run.mailbox] { target->follow(id, std::move(*shared), mailbox); },
        Qt::QueuedConnection);
}

void Runs::Private::take(RunId id)
{
    const auto found = runs.find(id);
    if (found == runs.end())
        return;
    Run &run = found->second;
    const RunNews news = run.mailbox->take();
    run.lineCount = news.lineCount;
    run.tail.removeNewest(news.replaced);
    for (const OutputLine &line : news.lines)
        run.tail.append(line);
    if (news.runner) {
        run.runner = news.runner;
        if (run.stopAsked)
            sendStop(run);
    }
    if (news.startedMs)
        prepareSpare();
    // A slot may start another run or ask for this one: nothing of `run` is used between the signals.
    if (news.startedMs)
        Q_EMIT q.started(id, *news.startedMs);
    if (!news.lines.empty() || news.replaced > 0)
        Q_EMIT q.output(id, news.lines, news.replaced);
    run.outputSpoke = run.outputSpoke || !news.progress.empty();
    const int reportedStep = run.reported.current().step;
    for (const Progress &progress : news.progress) {
        // Where the output lags behind what was shown already, it has to catch up first.
        if (progress.step == 0 || progress.step >= reportedStep)
            Q_EMIT q.progressed(id, progress);
    }
    if (news.result)
        end(id, *news.result);
}

void Runs::Private::endLater(RunId id, const Error &error)
{
    // Not from within start(): whoever starts a run must be able to note its id first.
    QMetaObject::invokeMethod(
        &q, [this, id, result = didNotStart(error, clock.wallMs())] { end(id, result); },
        Qt::QueuedConnection);
}

void Runs::Private::end(RunId id, const RunResult &result)
{
    const auto found = runs.find(id);
    if (found == runs.end() || !found->second.active)
        return;
    found->second.active = false;
    prepareSpare();
    found->second.tail.clear();
    Q_EMIT q.finished(id, result);
}

/// Of the newest runs only: each costs a descriptor and up to 256 KiB.
void Runs::Private::forgetOldSecrets(RunId newest)
{
    withSecrets.push_back(newest);
    if (withSecrets.size() <= keptSecrets)
        return;
    if (const auto oldest = runs.find(withSecrets.front()); oldest != runs.end())
        oldest->second.revealed.reset();
    withSecrets.pop_front();
}

void Runs::Private::prepareSpare()
{
    if (keepsSpare && !stock->spare())
        spareTimer.start(spareDelayMs);
}

void Runs::Private::sendStop(const Run &run)
{
    if (run.runner && isAlive(*run.runner))
        ::kill(run.runner->pid, SIGTERM);
}

} // namespace ic
