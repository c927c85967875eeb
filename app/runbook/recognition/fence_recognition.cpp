// SPDX-License-Identifier: GPL-3.0-or-later
// Fences with something to run.
#include "app/runbook/commands/http_requests.h"
#include "app/runbook/commands/placeholders.h"
#include "app/runbook/commands/shell_lines.h"
#include "app/runbook/recognition/fence_steps.h"
#include "app/runbook/recognition/open_placeholder.h"
#include "app/runbook/recognition/recognition.h"
#include "app/runbook/recognition/step_expectation.h"
#include "app/runbook/recognition/step_label.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace ic {

namespace {

constexpr qsizetype longestScript = 64 * 1024;

bool isTrue(const QString &value)
{
    return value.compare(QLatin1String("true"), Qt::CaseInsensitive) == 0 || value == QLatin1String("1");
}

bool isFalse(const QString &value)
{
    return value.compare(QLatin1String("false"), Qt::CaseInsensitive) == 0 || value == QLatin1String("0");
}

/// What the fence's attributes say about all its steps. Attributes of Runme that are not ours are passed
/// over.
class Attributes {
public:
    Attributes(const FenceInfo &info, int line, RunbookDraft &draft)
        : m_info(info)
        , m_line(line)
        , m_draft(draft)
    {
        if (info.malformed)
            complain(QCoreApplication::translate(
                "Runbook",
                "The braces after the fence can't be read. Write { name=restore } or "
                "{\"name\":\"restore\"}."));
    }

    void apply(Step &step)
    {
        if (m_info.attributes.empty())
            return;
        step.name = m_info.value(QLatin1String("name"));
        step.workingDirectory = m_info.value(QLatin1String("cwd"));
        step.undo = m_info.value(QLatin1String("undo"));
        step.verify = m_info.value(QLatin1String("verify"));
        step.interactive = !isFalse(m_info.value(QLatin1String("interactive")));
        step.excludedFromRunAll = isTrue(m_info.value(QLatin1String("excludeFromRunAll")));
        readBackground(step);
        readTimeout(step);
        readEffect(step);
        readApprovals(step);
        readExpectation(step);
    }

private:
    void complain(const QString &text)
    {
        m_draft.problem(m_line, ProblemSeverity::Warning, codes::fenceAttribute, text);
    }

    void readBackground(Step &step)
    {
        const QString value = m_info.value(QLatin1String("background"));
        step.background = isTrue(value);
        if (!value.isEmpty() && !step.background && !isFalse(value))
            complain(
                QCoreApplication::translate("Runbook", "background=%1 is not known. It is true or false.")
                    .arg(value));
    }

    void readTimeout(Step &step)
    {
        const QString value = m_info.value(QLatin1String("timeout"));
        if (value.isEmpty())
            return;
        bool isNumber = false;
        const int number = value.toInt(&isNumber);
        step.timeout = isNumber ? std::optional(std::chrono::seconds(number)) : durationFromText(value);
        if (!step.timeout || step.timeout->count() <= 0) {
            step.timeout.reset();
            complain(QCoreApplication::translate(
                         "Runbook", "timeout=%1 is no duration. Write 90s, 5m or a number of seconds.")
                         .arg(value));
        }
    }

    void readEffect(Step &step)
    {
        const QString value = m_info.value(QLatin1String("effect"));
        if (value.isEmpty())
            return;
        step.effect = effectFromName(value);
        if (!step.effect)
            complain(QCoreApplication::translate("Runbook",
                                                 "effect=%1 is not known. It is read, change or destroy.")
                         .arg(value));
    }

    void readApprovals(Step &step)
    {
        const QString value = m_info.value(QLatin1String("approve"));
        if (value.isEmpty())
            return;
        constexpr int mostApprovals = 9;
        const int number = value.toInt();
        if (number >= 1 && number <= mostApprovals)
            step.approvals = number;
        else
            complain(
                QCoreApplication::translate("Runbook", "approve=%1 is not a number from 1 to 9.").arg(value));
    }

    void readExpectation(Step &step)
    {
        const QString value = m_info.value(QLatin1String("expect"));
        if (value.isEmpty())
            return;
        if (const auto readable = stepExpectation(value))
            step.expect = value;
        else
            complain(readable.error().what + QLatin1Char('.'));
    }

    const FenceInfo &m_info;
    int m_line;
    RunbookDraft &m_draft;
};

/// What a request takes from its answer, for those after it.
void addCaptures(RunbookDraft &draft, const QString &request)
{
    static const QRegularExpression captured(QStringLiteral("^(?:#|//)\\s*@capture\\s+(\\w+)\\s"),
                                             QRegularExpression::MultilineOption);
    auto matches = captured.globalMatch(request);
    while (matches.hasNext())
        draft.valueSources.insert(idSlug(matches.next().captured(1)));
}

/// The fence that a step stands in, from its first line on.
struct Written {
    const QString *fence = nullptr; ///< null for a command in a line of text
    int index = 0; ///< of the line
};

/// Where a person finds the mark: the step's own line where it is not written so.
int lineOfMark(const Step &step, const QString &mark, const Written &written)
{
    if (!written.fence)
        return step.line;
    const QString &fence = *written.fence;
    qsizetype start = 0;
    for (int line = 0; line < written.index && start >= 0; ++line)
        start = fence.indexOf(QLatin1Char('\n'), start) + 1;
    qsizetype at = fence.indexOf(mark, start);
    while (at >= 0 && !isMarkAt(fence, mark, at))
        at = fence.indexOf(mark, at + 1);
    if (at < 0)
        return step.line;
    return step.line
        + static_cast<int>(QStringView(fence).sliced(start, at - start).count(QLatin1Char('\n')));
}

void addStep(RunbookDraft &draft, Step step, const Written &written = {})
{
    if (step.kind == Step::Kind::Shell)
        step.npmScripts = npmScriptsIn(step.script);
    if (step.placeholders.isEmpty() && step.kind == Step::Kind::Shell)
        step.placeholders = distinctMarks(placeholdersInCommand(step.script));
    if (!step.notRunnable.isEmpty() && step.kind == Step::Kind::Http) {
        draft.problem(step.line, ProblemSeverity::Warning, codes::httpMalformed,
                      QCoreApplication::translate("Runbook", "This request is shown but can't be sent: %1.")
                          .arg(step.notRunnable));
    } else if (!step.notRunnable.isEmpty()) {
        if (!draft.isOneTooMany(step.line, codes::stepNotRunnable))
            draft.problem(
                step.line, ProblemSeverity::Warning, codes::stepNotRunnable,
                QCoreApplication::translate("Runbook",
                                            "This is shown but can't be run: %1. If it is no command, "
                                            "label the fence “text”.")
                    .arg(step.notRunnable));
    } else {
        for (const QString &mark : step.placeholders) {
            if (!draft.valueSources.contains(idSlug(mark))
                && !draft.isOneTooMany(step.line, codes::placeholderOpen))
                draft.problem(lineOfMark(step, mark, written), ProblemSeverity::Note, codes::placeholderOpen,
                              openPlaceholderText(mark, step.label));
        }
    }
    if (step.kind == Step::Kind::Http)
        addCaptures(draft, step.script);
    draft.runbook.steps.push_back(std::move(step));
}

void identify(RunbookDraft &draft, int section, Step &step)
{
    step.section = draft.runbook.sections.at(static_cast<size_t>(section)).id;
    step.id = draft.stepIds.take(draft.idIn(section, step.name.isEmpty() ? step.label : step.name));
}

int contentLine(const Candidate &candidate)
{
    return candidate.node.line() + (candidate.node.isFenced() ? 1 : 0);
}

std::optional<Recognized> httpSteps(const Candidate &candidate, RunbookDraft &draft, const FenceInfo &info)
{
    Attributes attributes(info, candidate.node.line(), draft);
    Recognized recognized{BlockKind::Steps, static_cast<int>(draft.runbook.steps.size()), 0};
    const QString text = candidate.node.literal();
    for (const HttpRequestText &request : httpRequests(text)) {
        Step step;
        attributes.apply(step);
        step.kind = Step::Kind::Http;
        step.label = request.label;
        step.script = request.text;
        step.line = contentLine(candidate) + request.index;
        step.placeholders = request.variables;
        if (step.name.isEmpty())
            step.name = request.name;
        step.notRunnable = request.problem;
        if (!request.isValid)
            step.notRunnable = QCoreApplication::translate(
                "Runbook", "it does not begin with a request such as “GET https://…”");
        else if (request.text.size() > longestScript)
            step.notRunnable = QCoreApplication::translate("Runbook", "it is longer than 64 KiB");
        identify(draft, candidate.section, step);
        addStep(draft, std::move(step), {&text, request.index});
        ++recognized.count;
    }
    return recognized.count > 0 ? std::optional(recognized) : std::nullopt;
}

/// python title="fix.py", go {"name":"x"}: what sites that show code are told beside its language.
bool isOfAttributes(const FenceInfo &info)
{
    static const QRegularExpression attributes(
        QStringLiteral(
            "^(?:(?:title|name|file|filename|caption|label|id|class|linenums|linenos|hl_lines|highlight|"
            "linenostart|startline|start|showlinenumbers|cwd|group|tags|wrap|theme|copy|tab|live|npm2yarn|"
            "metastring)(?:=(?:\"[^\"]*\"|'[^']*'|\\S+))?(?:\\s+|$))+$"),
        QRegularExpression::CaseInsensitiveOption);
    return info.rest.isEmpty() || attributes.match(info.rest).hasMatch();
}

void warnOfCommandAsInfo(const Candidate &candidate, RunbookDraft &draft, const QString &info)
{
    if (info.contains(QLatin1Char(' ')) && looksLikeCommand(info) && !isOfAttributes(candidate.fence))
        draft.problem(candidate.node.line(), ProblemSeverity::Warning, codes::fenceInfoCommand,
                      QCoreApplication::translate(
                          "Runbook",
                          "“%1” stands on the line that opens the fence, where the language belongs, "
                          "so it is no command. Put it on the next line.")
                          .arg(info));
}

/// By its label, or without one by its prompt.
bool isPowerShell(const FenceInfo &info, QStringView text)
{
    static constexpr std::array<QStringView, 4> labels{u"powershell", u"pwsh", u"ps1", u"posh"};
    if (!info.language.isEmpty())
        return std::find(labels.begin(), labels.end(), info.language) != labels.end();
    return text.startsWith(u"PS ") && text.sliced(0, std::min<qsizetype>(text.size(), 80)).contains(u":\\");
}

void tellOfPowerShell(const Candidate &candidate, RunbookDraft &draft)
{
    if (!draft.isOneTooMany(candidate.node.line(), codes::stepNotRunnable))
        draft.problem(candidate.node.line(), ProblemSeverity::Note, codes::stepNotRunnable,
                      QCoreApplication::translate(
                          "Runbook",
                          "This is PowerShell: it is shown, but not run here. Type it on the machine that "
                          "it is for, or call it through “pwsh -c” in a bash fence."));
}

bool isWindowsPrompt(const FenceInfo &info)
{
    static constexpr std::array<QStringView, 5> labels{u"cmd", u"bat", u"batch", u"dosbatch", u"winbatch"};
    return !info.language.isEmpty() && std::find(labels.begin(), labels.end(), info.language) != labels.end();
}

void tellOfWindowsPrompt(const Candidate &candidate, RunbookDraft &draft)
{
    if (!draft.isOneTooMany(candidate.node.line(), codes::stepNotRunnable))
        draft.problem(candidate.node.line(), ProblemSeverity::Note, codes::stepNotRunnable,
                      QCoreApplication::translate(
                          "Runbook",
                          "This is for the command prompt of Windows: it is shown, but not run here. Type it "
                          "on the machine that it is for, or call it through ssh in a bash fence."));
}

} // namespace

std::optional<Recognized> fenceSteps(const Candidate &candidate, RunbookDraft &draft)
{
    const FenceInfo &info = candidate.fence;
    const FenceLanguage language = fenceLanguage(info.language);
    if (language == FenceLanguage::Http)
        return httpSteps(candidate, draft, info);
    const bool isShell = language == FenceLanguage::Shell || language == FenceLanguage::Console;
    const QString text = candidate.node.literal();
    const bool mayBeShell = language == FenceLanguage::None && text.size() <= longestScript;
    if (!isShell && isPowerShell(info, text)) {
        tellOfPowerShell(candidate, draft);
        return std::nullopt;
    }
    if (language == FenceLanguage::Other && isWindowsPrompt(info)) {
        tellOfWindowsPrompt(candidate, draft);
        return std::nullopt;
    }
    if (!isShell && !(mayBeShell && isClearlyCommands(text))) {
        warnOfCommandAsInfo(candidate, draft, candidate.node.fenceInfo());
        return std::nullopt;
    }
    if (text.size() > longestScript) {
        draft.problem(candidate.node.line(), ProblemSeverity::Warning, codes::stepNotRunnable,
                      QCoreApplication::translate(
                          "Runbook",
                          "This fence is longer than 64 KiB: it is shown, but not run. Put it into "
                          "a script of its own and call that."));
        return std::nullopt;
    }
    Attributes attributes(info, candidate.node.line(), draft);
    const NumberedLabel heading =
        numberedLabel(draft.runbook.sections.at(static_cast<size_t>(candidate.section)).plainTitle);
    Recognized recognized{BlockKind::Steps, static_cast<int>(draft.runbook.steps.size()), 0};
    for (const FenceStep &part : stepsOfFence(text, language)) {
        Step step;
        attributes.apply(step);
        step.label = part.label;
        step.number = part.number;
        step.group = part.group;
        step.script = part.script;
        step.notRunnable = part.notRunnable;
        step.line = contentLine(candidate) + part.index;
        step.shell = language == FenceLanguage::Shell && info.language != QLatin1String("shell")
            ? info.language
            : QStringLiteral("bash");
        if (step.label.isEmpty()) {
            step.label = labelWithoutComment(candidate, draft, step.name, part.script);
            step.number = step.label == heading.label ? heading.number : 0;
        }
        identify(draft, candidate.section, step);
        addStep(draft, std::move(step), {&text, part.index});
        ++recognized.count;
    }
    return recognized.count > 0 ? std::optional(recognized) : std::nullopt;
}

QString addInlineStep(RunbookDraft &draft, int section, const QString &label, const QString &command,
                      int line)
{
    Step step;
    step.label = label;
    step.script = command;
    step.shell = QStringLiteral("bash");
    step.line = line;
    identify(draft, section, step);
    addStep(draft, std::move(step));
    return draft.runbook.steps.back().id;
}

void resolveStepReferences(RunbookDraft &draft)
{
    const auto refers = [](const Step &step) { return !step.undo.isEmpty() || !step.verify.isEmpty(); };
    if (std::none_of(draft.runbook.steps.begin(), draft.runbook.steps.end(), refers))
        return;
    // Only what is referred to, since a large document has many more names. The first of a name counts.
    QHash<QString, QString> idOf;
    for (const Step &step : draft.runbook.steps) {
        for (const QString &reference : {step.undo, step.verify}) {
            if (!reference.isEmpty())
                idOf.insert(reference, {});
        }
    }
    for (const Step &step : draft.runbook.steps) {
        const auto nameIt = [&](const QString &name) {
            if (const auto wanted = idOf.find(name); wanted != idOf.end() && wanted->isEmpty())
                *wanted = step.id;
        };
        nameIt(step.id);
        if (!draft.idPrefix.isEmpty())
            nameIt(step.id.mid(draft.idPrefix.size()));
        if (!step.name.isEmpty())
            nameIt(step.name);
    }
    for (Step &step : draft.runbook.steps) {
        for (QString *reference : {&step.undo, &step.verify}) {
            if (reference->isEmpty())
                continue;
            if (const QString id = idOf.value(*reference); !id.isEmpty()) {
                *reference = id;
                continue;
            }
            draft.problem(step.line, ProblemSeverity::Warning, codes::stepReference,
                          QCoreApplication::translate(
                              "Runbook", "No step is called “%1”. Give that step's fence name=%1.")
                              .arg(*reference));
            reference->clear();
        }
    }
}

} // namespace ic
