// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/problem_rules.h"

#include "app/runbook/problem_codes.h"

#include <QCoreApplication>

#include <algorithm>

namespace ic::cli {

namespace {

struct Row {
    QLatin1String code;
    ProblemSeverity usual;
    const char *meaning;
    const char *remedy;
};

constexpr ProblemSeverity error = ProblemSeverity::Error;
constexpr ProblemSeverity warning = ProblemSeverity::Warning;
constexpr ProblemSeverity note = ProblemSeverity::Note;

constexpr Row rows[] = {
    // The file as a whole.
    {ic::codes::textRepaired, warning,
     QT_TRANSLATE_NOOP("ProblemRules", "Mis-decoded text was put right in memory."),
     QT_TRANSLATE_NOOP("ProblemRules", "Save the file as UTF-8.")},
    {ic::codes::notUtf8, warning,
     QT_TRANSLATE_NOOP("ProblemRules", "There are bytes that are not UTF-8; they were read as Windows-1252."),
     QT_TRANSLATE_NOOP("ProblemRules", "Save the file as UTF-8.")},
    {ic::codes::utf16, note,
     QT_TRANSLATE_NOOP("ProblemRules", "The file is UTF-16, which other tools may not read."),
     QT_TRANSLATE_NOOP("ProblemRules", "Save the file as UTF-8.")},
    {ic::codes::controlCharacters, warning,
     QT_TRANSLATE_NOOP("ProblemRules", "There are characters that nobody sees."),
     QT_TRANSLATE_NOOP("ProblemRules", "Delete them.")},
    {ic::codes::nestedTooDeeply, error,
     QT_TRANSLATE_NOOP("ProblemRules", "Lines are nested so deeply that they are shown as plain text."),
     QT_TRANSLATE_NOOP("ProblemRules", "Flatten the lists or quotations.")},
    {ic::codes::tooIntricate, error,
     QT_TRANSLATE_NOOP("ProblemRules", "A line or paragraph is too intricate to be read as Markdown."),
     QT_TRANSLATE_NOOP("ProblemRules", "Split it, or put it into a fence.")},
    {ic::codes::noTitle, warning,
     QT_TRANSLATE_NOOP("ProblemRules", "The file has no heading, so nothing in it can be chosen."),
     QT_TRANSLATE_NOOP("ProblemRules", "Begin it with “# Title”, and each procedure with “## Name”.")},
    {ic::codes::fileUnreadable, error, QT_TRANSLATE_NOOP("ProblemRules", "A file can't be read."),
     QT_TRANSLATE_NOOP("ProblemRules", "Make it readable for whoever checks it.")},
    {ic::codes::fileNotText, error,
     QT_TRANSLATE_NOOP("ProblemRules", "A file is not text: it holds NUL bytes."),
     QT_TRANSLATE_NOOP("ProblemRules", "Save it as UTF-8, or move it out of the folder.")},
    {ic::codes::fileEmpty, note, QT_TRANSLATE_NOOP("ProblemRules", "A file is empty."),
     QT_TRANSLATE_NOOP("ProblemRules", "Write its procedure, or delete it.")},
    {ic::codes::notInIndex, note,
     QT_TRANSLATE_NOOP("ProblemRules", "No link leads from the folder's index to a file with procedures."),
     QT_TRANSLATE_NOOP("ProblemRules", "Add a link to it: it is offered last.")},
    {ic::codes::frontMatterContradiction, warning,
     QT_TRANSLATE_NOOP("ProblemRules", "The front matter of two files of the folder says different things."),
     QT_TRANSLATE_NOOP("ProblemRules", "Say it in one of them only.")},
    {ic::codes::frontMatterMalformed, error,
     QT_TRANSLATE_NOOP("ProblemRules", "The front matter is not valid YAML and was passed over."),
     QT_TRANSLATE_NOOP("ProblemRules", "Mend the line that is named.")},
    {ic::codes::frontMatterUnknown, warning,
     QT_TRANSLATE_NOOP("ProblemRules", "A value in the front matter can't be used."),
     QT_TRANSLATE_NOOP("ProblemRules", "Write it as the message says.")},
    {ic::codes::unclosedFence, warning,
     QT_TRANSLATE_NOOP("ProblemRules", "A fence is never closed, so all that follows counts as code."),
     QT_TRANSLATE_NOOP("ProblemRules", "Close it with as many marks as it was opened with.")},
    // Links and sections.
    {ic::codes::linkNowhere, warning,
     QT_TRANSLATE_NOOP("ProblemRules", "A link leads to no heading of this document."),
     QT_TRANSLATE_NOOP("ProblemRules", "Mend the link, or add the heading.")},
    {ic::codes::linkLenient, note,
     QT_TRANSLATE_NOOP("ProblemRules", "A link works in the console, but not on GitHub."),
     QT_TRANSLATE_NOOP("ProblemRules", "Use the anchor that the message names.")},
    {ic::codes::duplicateSection, warning,
     QT_TRANSLATE_NOOP("ProblemRules", "Two sections beside each other have the same name."),
     QT_TRANSLATE_NOOP("ProblemRules", "Give them different names, so that nobody follows the wrong one.")},
    {ic::codes::situationWithoutLink, warning,
     QT_TRANSLATE_NOOP("ProblemRules", "A situation leads to no section."),
     QT_TRANSLATE_NOOP("ProblemRules", "Add a link to the section that says what to do.")},
    // Commands.
    {ic::codes::placeholderOpen, note,
     QT_TRANSLATE_NOOP("ProblemRules", "A value is asked for before the step runs."),
     QT_TRANSLATE_NOOP(
         "ProblemRules",
         "Nothing has to be done; a variable in the front matter or the environment saves the question.")},
    {ic::codes::stepNotRunnable, warning,
     QT_TRANSLATE_NOOP("ProblemRules", "A fence is shown, but nothing in it can be run."),
     QT_TRANSLATE_NOOP("ProblemRules", "Correct the command, or label the fence “text”.")},
    {ic::codes::fenceAttribute, warning,
     QT_TRANSLATE_NOOP("ProblemRules", "An attribute of a fence can't be read."),
     QT_TRANSLATE_NOOP("ProblemRules", "Write it as the message says.")},
    {ic::codes::fenceInfoCommand, warning,
     QT_TRANSLATE_NOOP("ProblemRules",
                       "A command stands on the line that opens a fence, where the language belongs."),
     QT_TRANSLATE_NOOP("ProblemRules", "Put it on the next line.")},
    {ic::codes::otherMarkup, warning,
     QT_TRANSLATE_NOOP("ProblemRules",
                       "Commands stand in a box, tab, shortcode or tag that only another tool reads."),
     QT_TRANSLATE_NOOP("ProblemRules", "Put them into a fence at the left margin.")},
    {ic::codes::stepReference, warning, QT_TRANSLATE_NOOP("ProblemRules", "undo= or verify= names no step."),
     QT_TRANSLATE_NOOP("ProblemRules", "Give that step's fence the same name=.")},
    {ic::codes::httpMalformed, warning,
     QT_TRANSLATE_NOOP("ProblemRules", "An HTTP step can't be read, so it is not sent."),
     QT_TRANSLATE_NOOP("ProblemRules",
                       "Begin it with a line such as “GET https://…”, and correct what the message names.")},
    // People and times.
    {ic::codes::contactUnreachable, warning,
     QT_TRANSLATE_NOOP("ProblemRules", "There is nothing to reach a contact by."),
     QT_TRANSLATE_NOOP("ProblemRules", "Add a phone number or an address.")},
    {ic::codes::contactContradiction, warning,
     QT_TRANSLATE_NOOP("ProblemRules", "Two places of the folder give one name different numbers."),
     QT_TRANSLATE_NOOP("ProblemRules",
                       "Delete the number that is wrong, or give two people of one name different names.")},
    {ic::codes::scheduleTime, warning,
     QT_TRANSLATE_NOOP("ProblemRules", "A row of the schedule has no readable time."),
     QT_TRANSLATE_NOOP("ProblemRules", "Write “Immediate”, “15 minutes” or “T+30”.")},
    {ic::codes::escalationTime, warning,
     QT_TRANSLATE_NOOP("ProblemRules", "An escalation has no readable time."),
     QT_TRANSLATE_NOOP("ProblemRules", "Write “30 minutes: who or what”.")},
    {ic::codes::targetLimit, warning,
     QT_TRANSLATE_NOOP("ProblemRules", "A response-time target has no readable limit."),
     QT_TRANSLATE_NOOP("ProblemRules", "Write “Name: < 5 minutes”.")},
    {ic::codes::tableRagged, warning,
     QT_TRANSLATE_NOOP("ProblemRules", "A row has more or fewer cells than its header."),
     QT_TRANSLATE_NOOP("ProblemRules", "Add the missing bars.")},
    {ic::codes::htmlTable, note,
     QT_TRANSLATE_NOOP("ProblemRules", "A table in HTML is shown as text, and nothing in it is recognised."),
     QT_TRANSLATE_NOOP("ProblemRules", "Write it as a Markdown table.")},
    // Annotations.
    {ic::codes::annotationUnknown, warning,
     QT_TRANSLATE_NOOP("ProblemRules", "A “console:” annotation is not known."),
     QT_TRANSLATE_NOOP("ProblemRules", "Use one of those that the message names.")},
    {ic::codes::annotationUnused, warning,
     QT_TRANSLATE_NOOP("ProblemRules", "What follows an annotation can't be read as what it says."),
     QT_TRANSLATE_NOOP("ProblemRules", "Put it straight before a list, table or fence of that kind.")},
    // Beyond the document.
    {codes::fileMissing, error,
     QT_TRANSLATE_NOOP("ProblemRules", "There is no such file, or no Markdown file in the folder."),
     QT_TRANSLATE_NOOP("ProblemRules", "Correct the name that check is given.")},
    {codes::fileTooLarge, error,
     QT_TRANSLATE_NOOP("ProblemRules",
                       "The file, or all of a folder together, is too large to be a runbook."),
     QT_TRANSLATE_NOOP("ProblemRules", "Split it: the limit is 64 MiB, and 4000 files in a folder.")},
    {codes::placeholderRefused, warning,
     QT_TRANSLATE_NOOP("ProblemRules",
                       "A step asks for a value that would be read as code, so it never runs."),
     QT_TRANSLATE_NOOP("ProblemRules", "Write the command so that the value is an argument of its own.")},
    {codes::environmentDirectory, error,
     QT_TRANSLATE_NOOP("ProblemRules", "The directory of the environment does not exist."),
     QT_TRANSLATE_NOOP("ProblemRules", "Correct it in site.yaml, or create it.")},
    {codes::stepDirectory, error,
     QT_TRANSLATE_NOOP("ProblemRules", "A step begins in a directory that does not exist."),
     QT_TRANSLATE_NOOP("ProblemRules", "Correct the step, or create the directory.")},
    {codes::npmScriptMissing, error,
     QT_TRANSLATE_NOOP("ProblemRules", "A step calls an npm script that package.json does not have."),
     QT_TRANSLATE_NOOP("ProblemRules", "Correct the name, or add the script.")},
    {codes::programMissing, warning,
     QT_TRANSLATE_NOOP("ProblemRules", "A step needs a program that is not on the path."),
     QT_TRANSLATE_NOOP("ProblemRules", "Install it, or add its directory to PATH.")},
    {codes::neverDrilled, note,
     QT_TRANSLATE_NOOP("ProblemRules", "No drill on this console's journal went through a playbook."),
     QT_TRANSLATE_NOOP("ProblemRules", "Drill it before it is needed.")},
    {codes::notOffered, note,
     QT_TRANSLATE_NOOP("ProblemRules", "A section says what to do, but no choice leads to it."),
     QT_TRANSLATE_NOOP("ProblemRules",
                       "Nothing has to be done; to offer it, link to it in a list of what may happen.")},
    {codes::syntaxUnchecked, note,
     QT_TRANSLATE_NOOP("ProblemRules", "There are more steps than are worth asking their shells about."),
     QT_TRANSLATE_NOOP("ProblemRules", "Split the runbook.")},
};

QLatin1String codeOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::NotFound:
        return codes::fileMissing;
    case ErrorCode::NotText:
        return ic::codes::fileNotText;
    case ErrorCode::TooLarge:
        return codes::fileTooLarge;
    case ErrorCode::Malformed: // the one thing that text can lack
        return ic::codes::fileEmpty;
    default:
        return ic::codes::fileUnreadable;
    }
}

} // namespace

Problem unreadProblem(const Error &error)
{
    // The place is said beside it.
    const Error placeless{error.code, error.what, {}, error.remedy};
    return {0, ProblemSeverity::Error, codeOf(error.code), placeless.text()};
}

const std::vector<ProblemRule> &problemRules()
{
    static const std::vector<ProblemRule> rules = [] {
        const auto text = [](const char *source) {
            return QCoreApplication::translate("ProblemRules", source);
        };
        std::vector<ProblemRule> list;
        for (const Row &row : rows)
            list.push_back({row.code, row.usual, text(row.meaning), text(row.remedy)});
        return list;
    }();
    return rules;
}

int problemRuleIndex(const QString &code)
{
    const auto &rules = problemRules();
    const auto found = std::ranges::find(rules, code, &ProblemRule::code);
    return found == rules.end() ? -1 : static_cast<int>(found - rules.begin());
}

} // namespace ic::cli
