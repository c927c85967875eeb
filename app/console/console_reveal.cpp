// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/console_private.h"
#include "app/console/masked_text.h"

#include <QCoreApplication>
#include <QPointer>

namespace ic {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Console)
};

} // namespace

void Console::revealLine(RunId run, qint64 line, const QString &masked,
                         std::function<void(const Result<QString> &)> done)
{
    const IncidentRun *known = incident().run(run);
    if (!known)
        return done(fail(ErrorCode::NotFound, Text::tr("This run does not belong to the incident in view")));
    const auto valueOf = [this, run](int number) { return d->runs.revealed(run, number); };
    const auto shown = unmasked(masked, valueOf);
    if (!shown)
        return done(fail(ErrorCode::NotFound,
                         Text::tr("What was masked in line %1 is no longer there").arg(line), {},
                         Text::tr("Only the console that ran the step holds it, for its newest steps and "
                                  "until it is closed: run the step again to see it")));
    // First the fact that somebody looks, then the look.
    d->append(draft::lineRevealed(d->viewed, actor(), run, known->start.label, line),
              [shown, done = std::move(done), guard = QPointer(this)](const Result<void> &written) {
                  if (!guard)
                      return;
                  if (written)
                      done(*shown);
                  else
                      done(std::unexpected(written.error()));
              });
}

} // namespace ic
