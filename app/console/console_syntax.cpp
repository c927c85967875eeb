// SPDX-License-Identifier: GPL-3.0-or-later
// What shells can't read of the runbooks in use: looked for in the background, and shown with them.
#include "app/base/background.h"
#include "app/console/console_private.h"

#include <QCoreApplication>

#include <utility>

namespace ic {

void Console::Private::learnSyntax()
{
    syntax.learnAll(q.runbook());
    if (q.offeredRunbook())
        syntax.learnAll(fileRunbook);
    noteSyntax(); // what is known already
}

/// Of a large document even the copy takes a while.
void Console::Private::noteSyntax()
{
    if (isNotingSyntax)
        return; // looks again when it is done
    std::vector<RunbookPtr> shown;
    for (const RunbookPtr &each : {fileRunbook, pinnedRunbook}) {
        if (each)
            shown.push_back(each);
    }
    const QHash<QString, SyntaxError> errors = syntax.errors();
    if (shown.empty() || errors.isEmpty())
        return;
    isNotingSyntax = true;
    inBackground(
        pool, &q,
        [shown, errors] {
            const auto errorOf = [&errors](const Step &step) {
                const auto error = errors.constFind(ScriptSyntax::keyOf(step));
                return error == errors.cend() ? std::nullopt : std::optional(*error);
            };
            std::vector<std::pair<RunbookPtr, RunbookPtr>> noted;
            for (const RunbookPtr &each : shown) {
                if (RunbookPtr with = withSyntaxErrors(each, errorOf); with != each)
                    noted.emplace_back(each, std::move(with));
            }
            return noted;
        },
        [this, known = errors.size(), shown](const std::vector<std::pair<RunbookPtr, RunbookPtr>> &noted) {
            isNotingSyntax = false;
            const auto isOld = [&shown](const RunbookPtr &each) {
                return !each || std::ranges::find(shown, each) != shown.end();
            };
            const bool again =
                known != syntax.errors().size() || !isOld(fileRunbook) || !isOld(pinnedRunbook);
            takeSyntax(noted);
            if (again)
                noteSyntax();
        });
}

/// The same documents, so there is nothing to compare and nothing to confirm anew.
void Console::Private::takeSyntax(const std::vector<std::pair<RunbookPtr, RunbookPtr>> &noted)
{
    const RunbookPtr before = q.runbook();
    const RunbookPtr offered = q.offeredRunbook();
    for (const auto &[without, with] : noted) {
        for (RunbookPtr *each : {&fileRunbook, &pinnedRunbook, &lastRunbook}) {
            if (*each == without)
                *each = with;
        }
        if (runbookNews && runbookNews->before == without)
            runbookNews->before = with;
        if (runbookNews && runbookNews->after == without)
            runbookNews->after = with;
    }
    if (!isOpen || (before == q.runbook() && offered == q.offeredRunbook()))
        return;
    announcedRunbook = q.runbook();
    refreshReadiness();
    Q_EMIT q.runbookChanged();
}

std::optional<Error> Console::Private::syntaxRefusal(const Runbook &runbook, const Step &step) const
{
    const auto error = syntax.errorOf(step);
    if (!error)
        return std::nullopt;
    const Place at = runbook.place(step.line);
    return Error{ErrorCode::Refused, whyUnread(runbook, step, *error),
                 QStringLiteral("%1:%2").arg(at.file).arg(at.line),
                 QCoreApplication::translate("Console", "Copy it and run what you made of it by hand")};
}

} // namespace ic
