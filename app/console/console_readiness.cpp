// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/actions/masked_tokens.h"
#include "app/base/background.h"
#include "app/console/console_private.h"
#include "app/console/request_binding.h"
#include "app/request/allowed_hosts.h"

#include <QCoreApplication>
#include <QUrl>

#include <algorithm>

namespace ic {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Readiness)
};

} // namespace

PreflightSubject Console::Private::preflightSubject(const EnvironmentSetup &of) const
{
    PreflightSubject subject;
    subject.runbook = q.runbook();
    subject.environment = of;
    // What only an unconfirmed document names is not even connected to: opening a file runs nothing.
    subject.mayReach = [allowed = allowedHostsOf(of), onlySite = q.needsTrust()](const NamedHost &host) {
        if (onlySite && host.siteLine == 0)
            return false;
        QUrl url;
        url.setScheme(QStringLiteral("http"));
        url.setHost(host.host);
        url.setPort(host.port);
        return allowed.allows(url);
    };
    return subject;
}

/// The range's directory is only there once it runs.
bool Console::Private::canLookInto(const EnvironmentSetup &of) const
{
    return !of.isDrillRange || range.state() == DrillRange::State::Ready;
}

void Console::Private::refreshReadiness()
{
    composeReadiness();
    if (!isOpen)
        return;
    inBackground(
        pool, &q, [paths = options.paths] { return dataDisk(paths); },
        [this](std::optional<DiskSpace> found) {
            disk = found;
            composeReadiness();
        });
    if (canLookInto(environment))
        preflight.start(preflightSubject(environment));
}

/// An incident that has just been declared, and of which it is not written down yet.
bool Console::Private::wantsPreflight() const
{
    constexpr qint64 atDeclarationMs = 60000;
    const Incident &incident = q.incident();
    return incident.isOpen() && !incident.preflight && !writeRefusal()
        && incident.declaration.environment == environment.name
        && clock.wallMs() - incident.declaredMs < atDeclarationMs;
}

/// Looked at once more, since what is known by then may be old.
void Console::Private::lookForIncident()
{
    if (wantsPreflight() && canLookInto(environment))
        declarationPreflight.start(preflightSubject(environment));
}

/// What its steps would not find is a fact of an incident.
void Console::Private::writeDownPreflight()
{
    const Preflight &look = declarationPreflight;
    if (!wantsPreflight() || look.isUnderway() || !look.hasLooked() || look.environment() != environment.name)
        return;
    PreflightResult result;
    result.environment = environment.name;
    for (const Finding &finding : look.findings()) {
        ++(finding.severity == ProblemSeverity::Error ? result.errors : result.warnings);
        if (result.findings.size() < PreflightResult::mostFindings)
            result.findings << withMaskedTokens(finding.what);
    }
    append(draft::preflightLooked(viewed, result), {});
}

void Console::lookAgain()
{
    d->refreshReadiness();
}

void Console::lookInto(const QString &environment)
{
    const EnvironmentSetup *setup =
        environment == d->environment.name ? &d->environment : d->site.environment(environment);
    if (setup && isOpen() && d->canLookInto(*setup))
        d->declarationPreflight.start(d->preflightSubject(*setup));
    Q_EMIT declarationReadinessChanged();
}

std::vector<ReadinessItem> Console::declarationReadiness(const QString &environment) const
{
    if (d->declarationPreflight.environment() != environment || !d->declarationPreflight.hasLooked())
        return {};
    std::vector<ReadinessItem> items =
        preflightReadiness(d->declarationPreflight, runbook().get(), d->site.path);
    std::erase_if(items, [](const ReadinessItem &item) { return item.level == ReadinessItem::Level::Good; });
    return items;
}

void Console::Private::composeReadiness()
{
    using Item = ReadinessItem;
    std::vector<Item> items;
    if (runbookError)
        items.push_back({Item::Level::Bad, Item::Subject::Runbook, runbookError->what, runbookError->remedy});
    else if (q.runbook())
        items.push_back(runbookReadiness(*q.runbook()));
    else
        items.push_back({Item::Level::Checking, Item::Subject::Runbook, Text::tr("Reading the runbook"), {}});
    for (const SiteProblem &problem : site.problems)
        items.push_back({Item::Level::Warning,
                         Item::Subject::Environment,
                         QStringLiteral("site.yaml:%1: %2").arg(problem.line).arg(problem.text),
                         {}});
    if (environment.isDrillRange && options.startRange && isOpen && !lock) {
        // Who has no data directory has no range either, and the journal's line says so.
        if (trouble && trouble->code == ErrorCode::Locked)
            items.push_back({Item::Level::Warning,
                             Item::Subject::Range,
                             Text::tr("The drill range belongs to the other console"),
                             {}});
    } else if (environment.isDrillRange && options.startRange) {
        if (range.state() == DrillRange::State::Ready)
            items.push_back({Item::Level::Good, Item::Subject::Range, Text::tr("Drill range running"), {}});
        else if (range.error())
            items.push_back(
                {Item::Level::Bad, Item::Subject::Range, range.error()->what, range.error()->remedy});
        else
            items.push_back(
                {Item::Level::Checking, Item::Subject::Range, Text::tr("Drill range is starting"), {}});
    }
    const std::optional<Error> &unwell = journalTrouble ? journalTrouble : trouble;
    if (unwell)
        items.push_back({Item::Level::Bad, Item::Subject::Journal, unwell->what, unwell->remedy});
    if (canLookInto(environment)) {
        const auto found = preflightReadiness(preflight, q.runbook().get(), site.path);
        items.insert(items.end(), found.begin(), found.end());
        if (disk)
            items.push_back(diskReadiness(*disk, !unwell));
    }
    if (items == readiness)
        return;
    readiness = std::move(items);
    Q_EMIT q.readinessChanged();
}

} // namespace ic
