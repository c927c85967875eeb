// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/progress_watch.h"

#include "app/actions/runs.h"
#include "app/console/request_binding.h"
#include "app/request/allowed_hosts.h"
#include "app/request/request_target.h"

#include <QNetworkAccessManager>

#include <algorithm>

namespace ic {

namespace {

const QString rollbackIdName = QStringLiteral("ROLLBACK_ID");

std::optional<QString> valueOf(const ProgressWatch::Subject &subject, const QString &name)
{
    if (const auto found = subject.variables.find(name); found != subject.variables.end())
        return found->second;
    // A secret has no business in an address that is shown when it fails.
    const auto variable = std::ranges::find(subject.environment.variables, name, &Variable::name);
    if (variable != subject.environment.variables.end() && variable->secret.isEmpty())
        return variable->value;
    return std::nullopt;
}

} // namespace

ProgressWatch::ProgressWatch(Runs &runs, QNetworkAccessManager &network, QObject *parent)
    : QObject(parent)
    , m_runs(runs)
    , m_network(network)
{
    connect(&m_runs, &Runs::started, this, &ProgressWatch::begin);
    connect(&m_runs, &Runs::progressed, this, [this](RunId run, const Progress &progress) {
        const auto found = m_watched.find(run);
        if (found == m_watched.end() || progress.rollbackId.isEmpty())
            return;
        found->second.subject.variables.insert({rollbackIdName, progress.rollbackId});
        begin(run);
    });
    connect(&m_runs, &Runs::finished, this, [this](RunId run) {
        const auto found = m_watched.find(run);
        if (found == m_watched.end())
            return;
        // One of them may be what told us.
        for (auto &source : found->second.sources)
            source.release()->deleteLater();
        m_watched.erase(found);
    });
}

ProgressWatch::~ProgressWatch() = default;

void ProgressWatch::watch(RunId run, Subject subject)
{
    if (subject.settings.empty())
        return;
    m_watched[run].subject = std::move(subject);
}

void ProgressWatch::begin(RunId run)
{
    const auto found = m_watched.find(run);
    if (found == m_watched.end())
        return;
    Watched &watched = found->second;
    while (watched.started < watched.subject.settings.size()) {
        const ProgressSetting setting = watched.subject.settings.at(watched.started);
        bool isMissing = false;
        const auto url = filledTarget(setting.url, {}, [&](const QString &name) -> Result<HttpValue> {
            const auto value = valueOf(watched.subject, name);
            isMissing = !value;
            return HttpValue{value.value_or(QString()), false};
        });
        if (isMissing)
            return; // it may come with the output
        ++watched.started;
        if (!url)
            Q_EMIT noted(run, url.error().text());
        else
            open(run, watched, *url, setting);
    }
}

void ProgressWatch::open(RunId run, Watched &watched, const QUrl &url, const ProgressSetting &setting)
{
    const QString shown = url.toDisplayString(QUrl::RemoveUserInfo);
    if (!allowedHostsOf(watched.subject.environment).allows(url)) {
        Q_EMIT noted(run,
                     tr("Progress is not read from %1: it is no host of the drill environment %2")
                         .arg(shown, watched.subject.environment.name));
        return;
    }
    auto source =
        std::make_unique<ProgressSource>(ProgressAddress{url, setting.isStream, setting.every}, m_network);
    connect(source.get(), &ProgressSource::said, this,
            [this, run](const QString &line) { m_runs.report(run, line); });
    connect(source.get(), &ProgressSource::lost, this, [this, run, shown](const QString &because) {
        Q_EMIT noted(run,
                     tr("Progress can't be read from %1 at present: %2. The command itself goes on")
                         .arg(shown, because));
    });
    connect(source.get(), &ProgressSource::cameBack, this,
            [this, run, shown] { Q_EMIT noted(run, tr("Progress comes from %1 again").arg(shown)); });
    source->start();
    watched.sources.push_back(std::move(source));
}

} // namespace ic
