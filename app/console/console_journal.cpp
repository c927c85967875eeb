// SPDX-License-Identifier: GPL-3.0-or-later
// A journal that can't be used: set it aside and begin another.
#include "app/base/background.h"
#include "app/console/console_private.h"

#include "app/journal/set_aside.h"

#include <QCoreApplication>

namespace ic {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Console)
};

} // namespace

bool Console::isHistoryKnown() const
{
    return d->isOpen && d->journal != nullptr;
}

bool Console::canSetJournalAside() const
{
    if (!d->isOpen || !d->lock || d->journal || !d->trouble)
        return false;
    return d->trouble->code == ErrorCode::Damaged || d->trouble->code == ErrorCode::Malformed;
}

void Console::setJournalAside(std::function<void(const Result<QString> &)> done)
{
    const auto answer = [done](const Result<QString> &result) {
        if (done)
            done(result);
    };
    if (!canSetJournalAside() || d->isSettingAside)
        return answer(fail(ErrorCode::Refused, Text::tr("The journal is in use, so it stays where it is")));
    d->isSettingAside = true;
    struct Outcome {
        Result<QString> file;
        Opened opened;
    };
    inBackground(
        d->pool, this,
        [options = d->options, &clock = d->clock, home = thread()] {
            auto outcome = std::make_shared<Outcome>(
                Outcome{ic::setJournalAside(options.paths.journalFile(), clock.wallMs()), {}});
            if (outcome->file)
                outcome->opened = openJournalAgain(options, clock, home);
            return outcome;
        },
        [this, answer](const std::shared_ptr<Outcome> &outcome) {
            d->isSettingAside = false;
            if (!outcome->file)
                return answer(outcome->file);
            d->takeJournalAgain(std::move(outcome->opened));
            if (d->writes())
                d->append(draft::journalSetAside(actor(), *outcome->file), {});
            answer(outcome->file);
        });
}

} // namespace ic
