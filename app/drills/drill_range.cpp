// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/drills/drill_range.h"

#include "app/base/logging.h"
#include "app/base/process_entry.h"
#include "app/drills/node_tools.h"
#include "app/drills/range_control.h"
#include "app/drills/range_file.h"
#include "app/drills/range_unpacking.h"
#include "app/drills/supervisor_process.h"

#include <QDir>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QThread>
#include <QTimer>

#include <algorithm>

namespace ic {

using namespace std::chrono_literals;

namespace {

constexpr auto lookInterval = 50ms; ///< for range.json while the supervisor starts
constexpr auto followInterval = 500ms; ///< for changes of range.json
constexpr auto listLimit = 10s;
constexpr auto faultLimit = 60s; ///< mending builds a database and starts every service
const QString mendId = QStringLiteral("mend");

std::vector<Fault> faultsFrom(const QString &json)
{
    std::vector<Fault> faults;
    for (const auto array = QJsonDocument::fromJson(json.toUtf8()).array(); const QJsonValue &value : array) {
        const QJsonObject object = value.toObject();
        Fault fault{object.value(QLatin1String("id")).toString(),
                    object.value(QLatin1String("title")).toString(),
                    object.value(QLatin1String("description")).toString()};
        // Mending stands among them for people at a terminal; here it is its own call.
        if (!fault.id.isEmpty() && !fault.id.startsWith(QLatin1Char('-')) && fault.id != mendId)
            faults.push_back(std::move(fault));
    }
    return faults;
}

bool sameEndpoints(const std::vector<EndpointSetup> &a, const std::vector<EndpointSetup> &b)
{
    return std::ranges::equal(a, b, [](const EndpointSetup &x, const EndpointSetup &y) {
        return x.name == y.name && x.url == y.url;
    });
}

} // namespace

// A start goes through these steps, each of which begins the next when its answer has come: adopt (somebody
// is there already), check (node and npm), unpack, launch, look (for range.json), lease, list (the faults),
// ready.
struct DrillRange::Private {
    DrillRange *owner;
    QString directory;
    NodeTools node;
    State state = State::Stopped;
    std::optional<Error> error;
    std::vector<EndpointSetup> endpoints;
    std::vector<Fault> faults;
    std::unique_ptr<RangeControl> control;
    std::unique_ptr<QThread> unpacking;
    QTimer look;
    QTimer follow;
    QElapsedTimer launched;
    std::chrono::milliseconds patience = 10s;
    qint64 pid = 0; ///< of the supervisor that we launched; 0 where we adopted one
    bool stopWanted = false;
    int attempt = 0; ///< counts the starts, so that an answer to an earlier one is not taken for this one's

    explicit Private(DrillRange *range, QString where)
        : owner(range)
        , directory(std::move(where))
        , node(directory)
    {
    }

    void adopt();
    void check();
    void unpack(const QString &nodeProgram);
    void launch(const QString &nodeProgram);
    void lookForRangeFile();
    void lease(const RangeFile &range, void (Private::*otherwise)());
    void list();
    void becomeReady();
    void followRangeFile();
    void noLongerThere();
    void setEndpoints(std::vector<EndpointSetup> now);
    void end(State how, std::optional<Error> why = {});
    bool endIfUnwanted();
    void runFault(const QStringList &words, std::function<void(Result<QString>)> done);
};

void DrillRange::Private::adopt()
{
    if (const auto range = readRangeFile(directory))
        lease(*range, &Private::check);
    else
        check();
}

void DrillRange::Private::check()
{
    node.check([this](const Result<QString> &program) {
        if (endIfUnwanted())
            return;
        if (program)
            unpack(*program);
        else
            end(State::Failed, program.error());
    });
}

void DrillRange::Private::unpack(const QString &nodeProgram)
{
    const auto result = std::make_shared<Result<void>>();
    unpacking.reset(QThread::create([result, where = directory] { *result = unpackRange(where); }));
    QObject::connect(unpacking.get(), &QThread::finished, owner, [this, result, nodeProgram] {
        unpacking.release()->deleteLater();
        if (endIfUnwanted())
            return;
        if (*result)
            launch(nodeProgram);
        else
            end(State::Failed, result->error());
    });
    unpacking->start();
}

void DrillRange::Private::launch(const QString &nodeProgram)
{
    const auto started = startSupervisor(nodeProgram, directory);
    if (!started)
        return end(State::Failed, started.error());
    pid = *started;
    launched.start();
    look.start(lookInterval);
}

void DrillRange::Private::lookForRangeFile()
{
    if (const auto range = readRangeFile(directory)) {
        look.stop();
        return lease(*range, &Private::noLongerThere);
    }
    const bool isAlive = isProcessAlive(pid);
    if (isAlive && !launched.hasExpired(patience.count()))
        return;
    look.stop();
    const QString log = directory + QStringLiteral("/supervisor.log");
    if (isAlive) {
        terminateSupervisor(pid);
        const auto seconds = std::chrono::ceil<std::chrono::seconds>(patience).count();
        return end(State::Failed,
                   Error{ErrorCode::TimedOut,
                         tr("The drill range did not answer within %n second(s)", nullptr,
                            static_cast<int>(seconds)),
                         log, tr("Start it again; if that does not help, read the file")});
    }
    const QString words = supervisorLastWords(directory);
    end(State::Failed,
        Error{ErrorCode::Unavailable,
              words.isEmpty() ? tr("The drill range ended as soon as it was started")
                              : tr("The drill range ended as soon as it was started: %1").arg(words),
              log, tr("Start it again; if that does not help, read the file")});
}

void DrillRange::Private::lease(const RangeFile &range, void (Private::*otherwise)())
{
    control = std::make_unique<RangeControl>();
    QObject::connect(control.get(), &RangeControl::accepted, owner, [this, found = range.endpoints] {
        setEndpoints(found);
        list();
    });
    // Queued: what follows destroys the connection that tells of its end.
    QObject::connect(
        control.get(), &RangeControl::closed, owner,
        [this, otherwise] {
            const bool wasAccepted = control && control->isAccepted();
            control.reset();
            if (wasAccepted)
                noLongerThere();
            else if (!endIfUnwanted())
                (this->*otherwise)();
        },
        Qt::QueuedConnection);
    control->open(range);
}

void DrillRange::Private::list()
{
    node.run({QStringLiteral("faults/break.js"), QStringLiteral("--list"), QStringLiteral("--json")},
             listLimit, [this, asked = attempt](const Result<QString> &listed) {
                 if (state != State::Starting || asked != attempt)
                     return;
                 // A range that can't be broken can still be worked on.
                 if (listed)
                     faults = faultsFrom(*listed);
                 else
                     logError("faults of the drill range", listed.error());
                 becomeReady();
             });
}

void DrillRange::Private::becomeReady()
{
    if (stopWanted && control)
        control->askToStop();
    follow.start(followInterval);
    state = State::Ready;
    Q_EMIT owner->stateChanged();
}

void DrillRange::Private::followRangeFile()
{
    if (const auto range = readRangeFile(directory))
        setEndpoints(range->endpoints);
}

void DrillRange::Private::noLongerThere()
{
    if (stopWanted)
        return end(State::Stopped);
    end(State::Failed,
        Error{ErrorCode::Unavailable, tr("The drill range has ended without being asked to"),
              directory + QStringLiteral("/supervisor.log"), tr("Start it again")});
}

void DrillRange::Private::setEndpoints(std::vector<EndpointSetup> now)
{
    if (sameEndpoints(endpoints, now))
        return;
    endpoints = std::move(now);
    Q_EMIT owner->endpointsChanged();
}

void DrillRange::Private::end(State how, std::optional<Error> why)
{
    look.stop();
    follow.stop();
    control.reset();
    pid = 0;
    stopWanted = false;
    faults.clear();
    error = std::move(why);
    state = how;
    setEndpoints({});
    Q_EMIT owner->stateChanged();
}

bool DrillRange::Private::endIfUnwanted()
{
    if (stopWanted)
        end(State::Stopped);
    return state != State::Starting;
}

void DrillRange::Private::runFault(const QStringList &words, std::function<void(Result<QString>)> done)
{
    node.run(QStringList(QStringLiteral("faults/break.js")) + words, faultLimit, std::move(done));
}

DrillRange::DrillRange(QString directory, QObject *parent)
    : QObject(parent)
    , d(new Private(this, QDir(directory).absolutePath()))
{
    connect(&d->look, &QTimer::timeout, this, [this] { d->lookForRangeFile(); });
    connect(&d->follow, &QTimer::timeout, this, [this] { d->followRangeFile(); });
}

DrillRange::~DrillRange()
{
    if (d->unpacking) {
        d->unpacking->disconnect(this);
        d->unpacking->wait(); // some dozen small files
    }
}

void DrillRange::start()
{
    if (d->state == State::Ready || d->state == State::Starting) {
        if (d->stopWanted && d->control && d->control->isAccepted())
            d->control->takeLease();
        d->stopWanted = false;
        return;
    }
    ++d->attempt;
    d->error.reset();
    d->state = State::Starting;
    Q_EMIT stateChanged();
    d->adopt();
}

void DrillRange::stop()
{
    if (d->state != State::Ready && d->state != State::Starting)
        return;
    d->stopWanted = true;
    if (d->control && d->control->isAccepted())
        d->control->askToStop();
}

void DrillRange::setPatience(std::chrono::milliseconds patience)
{
    d->patience = patience;
}

DrillRange::State DrillRange::state() const
{
    return d->state;
}

const std::optional<Error> &DrillRange::error() const
{
    return d->error;
}

QString DrillRange::directory() const
{
    return d->directory;
}

const std::vector<EndpointSetup> &DrillRange::endpoints() const
{
    return d->endpoints;
}

const std::vector<Fault> &DrillRange::faults() const
{
    return d->faults;
}

void DrillRange::breakIt(const QString &fault, std::function<void(Result<QString>)> done)
{
    const QStringList words = fault.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    const QString faultId = words.value(0);
    const bool isKnown = std::ranges::find(d->faults, faultId, &Fault::id) != d->faults.end();
    if (d->state == State::Ready && isKnown)
        return d->runFault(words, std::move(done));
    const auto refusal = d->state == State::Ready
        ? fail(ErrorCode::NotFound, tr("The drill range knows no fault “%1”").arg(faultId))
        : fail(ErrorCode::Refused, tr("The drill range is not running"), {}, tr("Start it first"));
    QTimer::singleShot(0, this, [done = std::move(done), refusal] { done(refusal); });
}

void DrillRange::mend(std::function<void(Result<QString>)> done)
{
    if (d->state == State::Ready)
        return d->runFault({mendId}, std::move(done));
    QTimer::singleShot(0, this, [done = std::move(done)] {
        done(fail(ErrorCode::Refused, tr("The drill range is not running"), {}, tr("Start it first")));
    });
}

} // namespace ic
