// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/runbook/recognition/fence_steps.h"

#include "app/base/one_of.h"
#include "app/runbook/commands/other_shell.h"
#include "app/runbook/commands/shell_lines.h"
#include "app/runbook/recognition/step_label.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <utility>

namespace ic {

namespace {

using Kind = ShellLine::Kind;

/// Without its marks; a rule of dashes around a comment is decoration.
QString commentText(const QString &line)
{
    const auto isMark = [](QChar c) { return c.isSpace() || isOneOf(c, u"#-=*_~"); };
    qsizetype start = 0;
    qsizetype end = line.size();
    while (start < end && isMark(line.at(start)))
        ++start;
    while (end > start && isMark(line.at(end - 1)))
        --end;
    return line.mid(start, end - start);
}

/// A comment and the lines it names.
struct Part {
    QStringList comments; ///< an empty one between two paragraphs of them
    bool beginsWithRemark = false; ///< the first paragraph is about what stands straight above it
    std::vector<ShellLine> lines; ///< commands and what they go on with
};

std::vector<Part> partsOf(const ShellText &text)
{
    std::vector<Part> parts;
    bool open = false; // the last part still takes comments
    bool afterBlank = true;
    for (const ShellLine &line : text.lines) {
        if (line.kind == Kind::Comment) {
            const QString comment = commentText(line.text);
            if (comment.isEmpty())
                continue;
            if (!open) {
                const bool isBelowACommand = !parts.empty() && !afterBlank;
                parts.emplace_back();
                parts.back().beginsWithRemark = isBelowACommand;
            } else if (afterBlank) {
                parts.back().comments += QString();
            }
            open = true;
            parts.back().comments += comment;
        } else if (line.kind != Kind::Blank) {
            if (parts.empty())
                parts.emplace_back();
            // Only where a blank line follows it: "# then" may stand straight between two commands.
            parts.back().beginsWithRemark = parts.back().beginsWithRemark
                && (!open || afterBlank || parts.back().comments.contains(QString()));
            open = false;
            parts.back().lines.push_back(line);
        }
        afterBlank = line.kind == Kind::Blank;
    }
    // A closing remark names nothing.
    std::erase_if(parts, [](const Part &part) { return part.lines.empty(); });
    return parts;
}

/// A shell takes a no-break space for a part of a word.
QString withPlainSpaces(QString script)
{
    if (script.contains(QChar(0x00a0)))
        script.replace(QChar(0x00a0), QLatin1Char(' '));
    return script;
}

/// "#!/bin/sh" before anything else that is written.
bool isProgram(const ShellText &text)
{
    for (const ShellLine &line : text.lines) {
        if (const QStringView written = QStringView(line.text).trimmed(); !written.isEmpty())
            return written.startsWith(u"#!");
    }
    return false;
}

QString scriptOf(const std::vector<ShellLine> &lines)
{
    if (lines.size() == 1)
        return withPlainSpaces(lines.front().text).trimmed();
    QStringList texts;
    int previous = lines.empty() ? 0 : lines.front().index;
    for (const ShellLine &line : lines) {
        // Blank lines inside a here-document count; between commands they do no harm.
        for (; previous < line.index - 1; ++previous) {
            if (line.kind == Kind::Inside)
                texts += QString();
        }
        previous = line.index;
        texts += line.text;
    }
    return withPlainSpaces(texts.join(QLatin1Char('\n'))).trimmed();
}

/// Why these lines can't be run; empty where they can.
QString whyNotRunnable(const std::vector<ShellLine> &lines)
{
    const QString *before = nullptr;
    for (const ShellLine &line : lines) {
        if (line.kind != Kind::Command)
            continue;
        QString why = whyNoCommand(line.text);
        if (why.isEmpty() && before)
            why = whyOutput(line.text, *before);
        if (!why.isEmpty())
            return why;
        before = &line.text;
    }
    return {};
}

/// One of them is what the command above it printed.
bool holdOutput(const std::vector<ShellLine> &lines)
{
    for (size_t i = 1; i < lines.size(); ++i) {
        if (!whyOutput(lines[i].text, lines[i - 1].text).isEmpty())
            return true;
    }
    return false;
}

/// "# or" between two ways says nothing of the second.
bool isConjunction(const QString &comment)
{
    static constexpr std::array<QStringView, 10> words{u"or",     u"and", u"then", u"oder",   u"o",
                                                       u"o bien", u"ou",  u"или",  u"または", u"else"};
    const QStringView word = QStringView(comment).trimmed();
    const QStringView bare = !word.isEmpty() && word.back() == u':' ? word.chopped(1) : word;
    constexpr qsizetype longestConjunction = 6;
    return bare.size() <= longestConjunction
        && std::any_of(words.begin(), words.end(),
                       [bare](QStringView each) { return bare.compare(each, Qt::CaseInsensitive) == 0; });
}

/// The comment that names a part: a numbered one ("# Step 1: …" below "# Restore the database"), of several
/// paragraphs in the last that has one; else the first of the last paragraph, which stands nearest to the
/// command. A remark about what stands above it is none.
NumberedLabel nameOf(const Part &part)
{
    NumberedLabel name;
    bool beginsParagraph = true;
    bool isRemark = part.beginsWithRemark;
    bool isNumberedHere = false;
    for (const QString &comment : part.comments) {
        if (comment.isEmpty()) {
            beginsParagraph = true;
            isRemark = false;
            isNumberedHere = false;
            continue;
        }
        const bool isFirst = std::exchange(beginsParagraph, false);
        if (isRemark || isConjunction(comment))
            continue;
        NumberedLabel here = numberedLabel(comment);
        const bool isNumbered = here.number != 0 && !isNumberedHere;
        if (isNumbered || (isFirst && name.number == 0))
            name = std::move(here);
        isNumberedHere = isNumberedHere || isNumbered;
    }
    if (name.label.size() > 1 && name.label.endsWith(QLatin1Char(':')))
        name.label = name.label.chopped(1).trimmed();
    return name;
}

FenceStep stepOf(const Part &part)
{
    FenceStep step;
    NumberedLabel name = nameOf(part);
    step.label = std::move(name.label);
    step.number = name.number;
    step.script = scriptOf(part.lines);
    if (step.label.isEmpty() && !part.comments.isEmpty())
        step.label = firstDoingLine(step.script);
    step.index = part.lines.front().index;
    step.notRunnable = whyNotRunnable(part.lines);
    return step;
}

/// Several commands of one line each that don't need each other.
bool areIndependent(const std::vector<ShellLine> &lines)
{
    return lines.size() >= 2
        && std::all_of(lines.begin(), lines.end(),
                       [](const ShellLine &line) {
                           return line.kind == Kind::Command && !changesShellState(line.text);
                       })
        && !holdOutput(lines);
}

std::vector<FenceStep> stepForEach(const Part &part)
{
    std::vector<FenceStep> steps;
    const QString group = part.comments.join(QLatin1Char(' '));
    for (const ShellLine &line : part.lines) {
        FenceStep step = stepOf({{}, false, {line}});
        step.label = step.script;
        step.group = group;
        steps.push_back(std::move(step));
    }
    return steps;
}

/// Text whose quotes never end is mostly prose with apostrophes: read line by line, so that it can say so.
ShellText lineByLine(const QStringList &lines)
{
    ShellText text;
    for (int i = 0; i < lines.size(); ++i) {
        const QString trimmed = lines.at(i).trimmed();
        const Kind kind = trimmed.isEmpty()        ? Kind::Blank
            : trimmed.startsWith(QLatin1Char('#')) ? Kind::Comment
                                                   : Kind::Command;
        text.lines.push_back({kind, lines.at(i), i});
    }
    return text;
}

std::vector<FenceStep> oneStep(const ShellText &text, const QString &script)
{
    Part whole;
    for (const ShellLine &line : text.lines) {
        if (line.kind == Kind::Command || line.kind == Kind::Inside)
            whole.lines.push_back(line);
        else if (line.kind == Kind::Comment && whole.lines.empty()
                 && !line.text.trimmed().startsWith(QLatin1String("#!")))
            whole.comments += commentText(line.text);
    }
    if (whole.lines.empty())
        return {};
    FenceStep step = stepOf(whole);
    step.script = script;
    return {step};
}

} // namespace

namespace {

/// A console's text without prompts: only what surely is a command, and what must be shown because it is
/// typed elsewhere.
void keepCommandsOnly(QStringList &lines)
{
    for (QString &line : lines) {
        const bool isTypedElsewhere = hasPrompt(line) || line.startsWith(QLatin1String("PS "));
        if (!isClearCommand(line) && !line.startsWith(QLatin1Char('#')) && !isTypedElsewhere)
            line.clear();
    }
}

/// A command with what it goes on with, as one line.
QString wholeCommand(const std::vector<ShellLine> &lines, size_t at)
{
    QString whole = lines[at].text;
    for (size_t next = at + 1; next < lines.size() && lines[next].kind == Kind::Inside; ++next) {
        if (whole.endsWith(QLatin1Char('\\')))
            whole.chop(1);
        else
            whole += QLatin1Char('\n');
        whole += lines[next].text;
    }
    return whole;
}

/// What is typed in the shell or client that a command above it opens must not run here.
void holdBackWhatIsTypedElsewhere(const ShellText &text, std::vector<FenceStep> &steps)
{
    if (steps.empty() || text.lines.size() < 2)
        return;
    OtherShell shell;
    auto step = steps.begin();
    for (size_t i = 0; i < text.lines.size(); ++i) {
        const ShellLine &line = text.lines[i];
        if (line.kind != Kind::Command)
            continue;
        const QString opener = shell.opener(wholeCommand(text.lines, i));
        if (opener.isEmpty())
            continue;
        while (step + 1 != steps.end() && (step + 1)->index <= line.index)
            ++step;
        if (step->notRunnable.isEmpty())
            step->notRunnable = QCoreApplication::translate(
                                    "Runbook",
                                    "“%1” is typed in what “%2” opens, and would run here instead. To "
                                    "run it from here, write both as one command")
                                    .arg(line.text.trimmed().left(60), opener.left(60));
    }
}

std::vector<FenceStep> stepsOfText(const ShellText &text, const QStringList &lines)
{
    if (isProgram(text)) {
        // Comments in a program explain it; its name is the heading's.
        std::vector<FenceStep> steps = oneStep(text, scriptOf(text.lines));
        for (FenceStep &step : steps)
            step.label.clear();
        return steps;
    }
    if (!text.balanced) {
        std::vector<FenceStep> steps = oneStep(lineByLine(lines), scriptOf(text.lines));
        for (FenceStep &step : steps) {
            if (step.notRunnable.isEmpty())
                step.notRunnable = QCoreApplication::translate(
                    "Runbook", "a quote, bracket, block or here-document in it never ends");
        }
        return steps;
    }
    const std::vector<Part> parts = partsOf(text);
    if (parts.size() == 1 && parts.front().comments.size() == 1
        && numberedLabel(parts.front().comments.front()).number == 0 && areIndependent(parts.front().lines))
        return stepForEach(parts.front());
    std::vector<FenceStep> steps;
    for (const Part &part : parts)
        steps.push_back(stepOf(part));
    return steps;
}

/// `isHere`: false where another rule holds back what is typed elsewhere.
std::vector<FenceStep> stepsOfLines(const QStringList &lines, bool isHere)
{
    const ShellText text = readShellLines(lines);
    std::vector<FenceStep> steps = stepsOfText(text, lines);
    if (isHere && text.balanced && !isProgram(text))
        holdBackWhatIsTypedElsewhere(text, steps);
    return steps;
}

/// What is typed after these lines goes to a shell or client that one of them opens.
bool openAnotherShell(const QStringList &lines)
{
    const ShellText text = readShellLines(lines);
    OtherShell shell;
    for (size_t i = 0; i < text.lines.size(); ++i) {
        if (text.lines[i].kind == Kind::Command)
            shell.opener(wholeCommand(text.lines, i));
    }
    return !shell.opener(QStringLiteral("uptime")).isEmpty();
}

/// "$ terraform apply" and below it "# terraform destroy", which root typed or somebody took back: what
/// stands before it may run, from there on nothing. Empty where what stands before opens another shell.
std::vector<FenceStep> stepsBeforeAComment(const Transcript &transcript)
{
    qsizetype from = transcript.otherIndex;
    while (from > 0 && transcript.lines.at(from - 1).startsWith(QLatin1Char('#')))
        --from;
    const QStringList before = transcript.lines.first(from);
    if (openAnotherShell(before))
        return {};
    std::vector<FenceStep> steps = stepsOfLines(before, true);
    for (FenceStep &step : stepsOfLines(transcript.lines.sliced(from), false)) {
        step.index += static_cast<int>(from);
        if (step.label.isEmpty())
            step.label = firstDoingLine(step.script);
        if (step.notRunnable.isEmpty())
            step.notRunnable =
                QCoreApplication::translate(
                    "Runbook",
                    "“%1” is a comment, or what root types: where it is to be run, begin it as the "
                    "lines before it begin")
                    .arg(transcript.otherPrompt.left(60));
        steps.push_back(std::move(step));
    }
    return steps;
}

} // namespace

std::vector<FenceStep> stepsOfFence(const QString &fence, FenceLanguage language)
{
    QStringList lines = fence.split(QLatin1Char('\n'));
    const bool isConsole = language == FenceLanguage::Console;
    const auto transcript = transcriptOf(lines, isConsole);
    if (!transcript) {
        if (isConsole)
            keepCommandsOnly(lines);
        return stepsOfLines(lines, true);
    }
    if (transcript->otherMayBeComment) {
        if (std::vector<FenceStep> steps = stepsBeforeAComment(*transcript); !steps.empty())
            return steps;
    }
    std::vector<FenceStep> steps = stepsOfLines(transcript->lines, transcript->otherPrompt.isEmpty());
    if (transcript->otherPrompt.isEmpty())
        return steps;
    // What was typed on another machine, or as root, must not run here; what ended before it may.
    for (size_t i = 0; i < steps.size(); ++i) {
        const bool endsBefore = i + 1 < steps.size() && steps[i + 1].index <= transcript->otherIndex;
        if (!endsBefore && steps[i].notRunnable.isEmpty())
            steps[i].notRunnable =
                QCoreApplication::translate(
                    "Runbook", "“%1” is typed at the prompt of another user or machine than what precedes it")
                    .arg(transcript->otherPrompt.left(60));
    }
    return steps;
}

namespace {

bool isClearTranscript(const Transcript &transcript)
{
    const ShellText read = readShellLines(transcript.lines);
    bool isFirst = true;
    for (const ShellLine &line : read.lines) {
        if (line.kind != Kind::Command)
            continue;
        if (!whyNoCommand(line.text).isEmpty()
            || (isFirst && !transcript.isSure && !isClearCommand(line.text)))
            return false;
        isFirst = false;
    }
    return true;
}

} // namespace

bool isClearlyCommands(const QString &text)
{
    const QStringList lines = text.split(QLatin1Char('\n'));
    if (const auto transcript = transcriptOf(lines, false))
        return isClearTranscript(*transcript);
    // What comes first is a command, or nothing is.
    const auto first = std::find_if(lines.begin(), lines.end(), [](const QString &line) {
        const QStringView written = QStringView(line).trimmed();
        return !written.isEmpty() && !written.startsWith(QLatin1Char('#'));
    });
    const auto isCommand = [](const QString &line) {
        return isClearCommand(line) && whyNoCommand(line).isEmpty();
    };
    if (first == lines.end() || !isCommand(*first))
        return false;
    const ShellText read = readShellLines(lines);
    int commands = 0;
    for (const ShellLine &line : read.lines) {
        if (line.kind != Kind::Command)
            continue;
        if (!isCommand(line.text))
            return false;
        ++commands;
    }
    return read.balanced && commands > 0;
}

} // namespace ic
