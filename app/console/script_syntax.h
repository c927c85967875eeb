// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/runbook/shell_syntax.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QThreadPool>

#include <atomic>
#include <deque>
#include <functional>
#include <optional>

namespace ic {

/// What its shell can't read of a step, in the form in which the step would run: with references to variables
/// in the places of its marks (where binding will refuse it, with a word there). As slow as syntaxErrorOf().
std::optional<SyntaxError> syntaxErrorOfStep(const Step &step);

/// Knows which scripts their shells can read. A shell runs the first lines of a script before it meets an
/// error in a later one, so it has to be asked beforehand. Asks on threads of its own and remembers by text;
/// itself on one thread.
class ScriptSyntax : public QObject {
    Q_OBJECT
public:
    /// Of a longer document the rest is asked about when it is to run.
    static constexpr std::size_t mostSteps = 1000;

    explicit ScriptSyntax(QObject *parent = nullptr);
    ~ScriptSyntax() override; ///< what is underway is given up

    /// Also true where nothing is to be asked: of a request, of what is only shown.
    bool isKnown(const Step &step) const;
    /// Nothing as well where it is not known yet.
    std::optional<SyntaxError> errorOf(const Step &step) const;
    /// Asks about one step, before all others that wait.
    void learn(const Step &step, std::function<void()> then);
    /// Asks about the steps of a document that are not known, a few at a time.
    void learnAll(RunbookPtr runbook);
    /// All that is known to be wrong, for another thread.
    QHash<QString, SyntaxError> errors() const { return m_errors; }
    static QString keyOf(const Step &step);

Q_SIGNALS:
    /// There are more errors.
    void found();

private:
    using Answer = std::pair<QString, std::optional<SyntaxError>>;
    void goOn();
    bool take(const std::vector<Answer> &answers);

    QSet<QString> m_known; ///< by keyOf
    QHash<QString, SyntaxError> m_errors;
    std::deque<RunbookPtr> m_waiting;
    std::size_t m_next = 0; ///< of the first that waits: the step to go on with
    bool m_isUnderway = false;
    std::atomic<bool> m_isEnding = false;
    QThreadPool m_pool; // last: waits for its work before the rest goes
};

} // namespace ic
