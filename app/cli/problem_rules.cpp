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
#define TEXT(source) QT_TRANSLATE_NOOP("ProblemRules", source)

constexpr Row rows[] = {
    // The file as a whole.
    {ic::codes::textRepaired, warning, TEXT("Mis-decoded text was put right in memory."),
     TEXT("Save the file as UTF-8.")},
    {ic::codes::notUtf8, warning, TEXT("There are bytes that are not UTF-8; they were read as Windows-1252."),
     TEXT("Save the file as UTF-8.")},
    {ic::codes::utf16, note, TEXT("The file is UTF-16, which other tools may not read."),
     TEXT("Save the file as UTF-8.")},
    {ic::codes::controlCharacters, warning, TEXT("There are characters that nobody sees."),
     TEXT("Delete them.")},
    {ic::codes::nestedTooDeeply, error, TEXT("Lines are nested so deeply that they are shown as plain text."),
     TEXT("Flatten the lists or quotations.")},
    {ic::codes::tooIntricate, error, TEXT("A line or paragraph is too intricate to be read as Markdown."),
     TEXT("Split it, or put it into a fence.")},
    {ic::codes::noTitle, warning, TEXT("The file has no heading, so nothing in it can be chosen."),
     TEXT("Begin it with “# Title”, and each procedure with “## Name”.")},
    {ic::codes::frontMatterMalformed, error, TEXT("The front matter is not valid YAML and was passed over."),
     TEXT("Mend the line that is named.")},
    {ic::codes::frontMatterUnknown, warning, TEXT("A value in the front matter can't be used."),
     TEXT("Write it as the message says.")},
    {ic::codes::unclosedFence, warning, TEXT("A fence is never closed, so all that follows counts as code."),
     TEXT("Close it with as many marks as it was opened with.")},
    // Links and sections.
    {ic::codes::linkNowhere, warning, TEXT("A link leads to no heading of this document."),
     TEXT("Mend the link, or add the heading.")},
    {ic::codes::linkLenient, note, TEXT("A link works in the console, but not on GitHub."),
     TEXT("Use the anchor that the message names.")},
    {ic::codes::duplicateSection, warning, TEXT("Two sections beside each other have the same name."),
     TEXT("Give them different names, so that nobody follows the wrong one.")},
    {ic::codes::situationWithoutLink, warning, TEXT("A situation leads to no section."),
     TEXT("Add a link to the section that says what to do.")},
    // Commands.
    {ic::codes::placeholderOpen, note, TEXT("A value is asked for before the step runs."),
     TEXT("Nothing has to be done; a variable in the front matter or the environment saves the question.")},
    {ic::codes::stepNotRunnable, warning, TEXT("A fence is shown, but nothing in it can be run."),
     TEXT("Correct the command, or label the fence “text”.")},
    {ic::codes::fenceAttribute, warning, TEXT("An attribute of a fence can't be read."),
     TEXT("Write it as the message says.")},
    {ic::codes::fenceInfoCommand, warning,
     TEXT("A command stands on the line that opens a fence, where the language belongs."),
     TEXT("Put it on the next line.")},
    {ic::codes::stepReference, warning, TEXT("undo= or verify= names no step."),
     TEXT("Give that step's fence the same name=.")},
    {ic::codes::httpMalformed, warning, TEXT("An HTTP step has no request line."),
     TEXT("Begin it with a line such as “GET https://…”.")},
    // People and times.
    {ic::codes::contactUnreachable, warning, TEXT("There is nothing to reach a contact by."),
     TEXT("Add a phone number or an address.")},
    {ic::codes::scheduleTime, warning, TEXT("A row of the schedule has no readable time."),
     TEXT("Write “Immediate”, “15 minutes” or “T+30”.")},
    {ic::codes::escalationTime, warning, TEXT("An escalation has no readable time."),
     TEXT("Write “30 minutes: who or what”.")},
    {ic::codes::targetLimit, warning, TEXT("A response-time target has no readable limit."),
     TEXT("Write “Name: < 5 minutes”.")},
    {ic::codes::tableRagged, warning, TEXT("A row has more or fewer cells than its header."),
     TEXT("Add the missing bars.")},
    {ic::codes::htmlTable, note, TEXT("A table in HTML is shown as text, and nothing in it is recognised."),
     TEXT("Write it as a Markdown table.")},
    // Annotations.
    {ic::codes::annotationUnknown, warning, TEXT("A “console:” annotation is not known."),
     TEXT("Use one of those that the message names.")},
    {ic::codes::annotationUnused, warning, TEXT("What follows an annotation can't be read as what it says."),
     TEXT("Put it straight before a list, table or fence of that kind.")},
    // Beyond the document.
    {codes::environmentDirectory, error, TEXT("The directory of the environment does not exist."),
     TEXT("Correct it in site.yaml, or create it.")},
    {codes::stepDirectory, error, TEXT("A step begins in a directory that does not exist."),
     TEXT("Correct the step, or create the directory.")},
    {codes::npmScriptMissing, error, TEXT("A step calls an npm script that package.json does not have."),
     TEXT("Correct the name, or add the script.")},
    {codes::programMissing, warning, TEXT("A step needs a program that is not on the path."),
     TEXT("Install it, or add its directory to PATH.")},
    {codes::neverDrilled, note, TEXT("No drill on this console's journal went through a playbook."),
     TEXT("Drill it before it is needed.")},
    {codes::syntaxUnchecked, note, TEXT("There are more steps than are worth asking their shells about."),
     TEXT("Split the runbook.")},
};
#undef TEXT

} // namespace

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
