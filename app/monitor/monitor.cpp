// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/monitor/monitor.h"

#include "app/monitor/probe.h"

#include <QPointer>
#include <QTimer>

#include <algorithm>

namespace ic {

namespace {

// An endpoint that is watched, with its probe underway, if any.
struct Watched {
    EndpointSetup setup;
    QTimer timer;
    std::unique_ptr<Probe> probe;
    qint64 startedMs = 0; ///< steady clock, of the probe underway
};

} // namespace

struct Monitor::Private {
    Monitor *owner;
    QNetworkAccessManager &network;
    const Clock &clock;
    std::vector<std::unique_ptr<Watched>> watched;
    std::vector<EndpointHealth> health; ///< in the same order

    void probe(Watched &each);
    void take(Watched &each, const ProbeAnswer &answer);
};

void Monitor::Private::probe(Watched &each)
{
    if (each.probe)
        return;
    each.probe = Probe::create(each.setup, network);
    each.startedMs = clock.steadyMs();
    // Queued: the probe answers from deep inside its own calls and is destroyed by the answer.
    QObject::connect(
        each.probe.get(), &Probe::answered, &each.timer,
        [this, &each](const ProbeAnswer &answer) { take(each, answer); }, Qt::QueuedConnection);
    each.probe->start();
}

void Monitor::Private::take(Watched &each, const ProbeAnswer &answer)
{
    each.probe.reset();
    const auto place = std::ranges::find(watched, &each, &std::unique_ptr<Watched>::get);
    EndpointHealth &now = health[static_cast<size_t>(place - watched.begin())];
    const EndpointHealth before = now;
    now.state = answer.up ? EndpointHealth::State::Up : EndpointHealth::State::Down;
    now.detail = answer.detail;
    if (answer.detail.isEmpty())
        now.detail = Monitor::tr("%1 ms").arg(clock.steadyMs() - each.startedMs);
    if (now.state != before.state)
        now.sinceMs = clock.wallMs();
    if (now == before)
        return;
    // A listener may change what is watched, or end the watching: nothing of ours is touched after this.
    const EndpointHealth told = now;
    const QPointer<Monitor> monitor = owner;
    Q_EMIT monitor->changed();
    if (!monitor || told.state == before.state)
        return;
    if (told.state == EndpointHealth::State::Down)
        Q_EMIT monitor->wentDown(told.name, told.detail);
    else if (before.state == EndpointHealth::State::Down)
        Q_EMIT monitor->cameBack(told.name, told.detail);
}

Monitor::Monitor(QNetworkAccessManager &network, const Clock &clock, QObject *parent)
    : QObject(parent)
    , d(new Private{this, network, clock, {}, {}})
{
    qRegisterMetaType<ProbeAnswer>();
}

Monitor::~Monitor() = default;

void Monitor::watch(const std::vector<EndpointSetup> &endpoints)
{
    std::vector<std::unique_ptr<Watched>> watched;
    std::vector<EndpointHealth> health;
    for (const EndpointSetup &setup : endpoints) {
        EndpointHealth state;
        state.name = setup.name;
        state.sinceMs = d->clock.wallMs();
        const auto known = std::ranges::find_if(d->watched, [&setup](const auto &each) {
            return each->setup.name == setup.name && each->setup.url == setup.url;
        });
        if (known != d->watched.end())
            state = d->health[static_cast<size_t>(known - d->watched.begin())];
        health.push_back(state);

        auto each = std::make_unique<Watched>();
        each->setup = setup;
        each->timer.setInterval(setup.interval);
        connect(&each->timer, &QTimer::timeout, &each->timer, [this, it = each.get()] { d->probe(*it); });
        watched.push_back(std::move(each));
    }
    const bool isNew = health != d->health;
    // Drops the probes underway: what they were to find out is asked again at once.
    d->watched = std::move(watched);
    d->health = std::move(health);
    for (const auto &each : d->watched)
        each->timer.start();
    probeNow();
    if (isNew)
        Q_EMIT changed();
}

void Monitor::probeNow()
{
    for (const auto &each : d->watched)
        d->probe(*each);
}

const std::vector<EndpointHealth> &Monitor::health() const
{
    return d->health;
}

} // namespace ic
