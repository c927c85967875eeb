// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/script_syntax.h"

#include "app/base/background.h"
#include "app/console/shell_marks.h"

#include <algorithm>
#include <utility>

namespace ic {

namespace {

/// With what stands for the values in place. Where no value can reach a mark, binding refuses it later: then
/// with a word there.
QString boundForm(const Step &step)
{
    if (step.placeholders.isEmpty())
        return step.script;
    std::map<QString, QString> variables;
    for (const QString &mark : step.placeholders)
        variables[mark] = placeholderVariable(mark);
    if (const auto replaced = replaceMarks(step.script, variables))
        return replaced->script;
    QString script = step.script;
    for (const QString &mark : step.placeholders)
        script.replace(mark, QStringLiteral("value"));
    return script;
}

bool isToBeRead(const Step &step)
{
    return step.kind == Step::Kind::Shell && step.notRunnable.isEmpty();
}

} // namespace

std::optional<SyntaxError> syntaxErrorOfStep(const Step &step)
{
    if (!isToBeRead(step))
        return std::nullopt;
    return syntaxErrorOf(step.shell, boundForm(step));
}

ScriptSyntax::ScriptSyntax(QObject *parent)
    : QObject(parent)
{
    // One for a document, and one for the step that somebody waits for.
    m_pool.setMaxThreadCount(2);
}

ScriptSyntax::~ScriptSyntax()
{
    m_isEnding = true;
    m_pool.waitForDone();
}

QString ScriptSyntax::keyOf(const Step &step)
{
    return step.shell + QLatin1Char('\n') + step.placeholders.join(QLatin1Char('\t')) + QLatin1Char('\n')
        + step.script;
}

bool ScriptSyntax::isKnown(const Step &step) const
{
    return !isToBeRead(step) || m_known.contains(keyOf(step));
}

std::optional<SyntaxError> ScriptSyntax::errorOf(const Step &step) const
{
    if (m_errors.isEmpty() || !isToBeRead(step))
        return std::nullopt;
    const auto error = m_errors.constFind(keyOf(step));
    return error == m_errors.cend() ? std::nullopt : std::optional(*error);
}

void ScriptSyntax::learn(const Step &step, std::function<void()> then)
{
    inBackground(
        m_pool, this, [step] { return Answer(keyOf(step), syntaxErrorOfStep(step)); },
        [this, then = std::move(then)](const Answer &answer) {
            const bool isNew = take({answer});
            then();
            if (isNew)
                Q_EMIT found();
        });
}

void ScriptSyntax::learnAll(RunbookPtr runbook)
{
    if (!runbook || std::ranges::find(m_waiting, runbook) != m_waiting.end())
        return;
    m_waiting.push_back(std::move(runbook));
    goOn();
}

void ScriptSyntax::goOn()
{
    constexpr std::size_t atATime = 64;
    if (m_isUnderway || m_waiting.empty())
        return;
    const RunbookPtr runbook = m_waiting.front();
    std::vector<std::size_t> steps;
    const std::size_t end = std::min(runbook->steps.size(), mostSteps);
    for (; m_next < end && steps.size() < atATime; ++m_next) {
        if (!isKnown(runbook->steps[m_next]))
            steps.push_back(m_next);
    }
    if (steps.empty()) {
        m_waiting.pop_front();
        m_next = 0;
        return goOn();
    }
    m_isUnderway = true;
    inBackground(
        m_pool, this,
        [this, runbook, steps = std::move(steps)] {
            std::vector<Answer> answers;
            for (const std::size_t each : steps) {
                if (m_isEnding) // the destructor waits for this thread
                    break;
                const Step &step = runbook->steps[each];
                answers.emplace_back(keyOf(step), syntaxErrorOfStep(step));
            }
            return answers;
        },
        [this](const std::vector<Answer> &answers) {
            m_isUnderway = false;
            const bool areNew = take(answers);
            goOn();
            if (areNew)
                Q_EMIT found();
        });
}

bool ScriptSyntax::take(const std::vector<Answer> &answers)
{
    bool areNew = false;
    for (const auto &[key, error] : answers) {
        m_known.insert(key);
        if (error && !m_errors.contains(key)) {
            m_errors.insert(key, *error);
            areNew = true;
        }
    }
    return areNew;
}

} // namespace ic
