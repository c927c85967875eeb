// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/duration_text.h"
#include "app/base/value_spec.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <chrono>
#include <map>
#include <optional>
#include <vector>

// What a Markdown document says, as immutable values. Built by loader.h only; any thread.
// Every `line` counts from 1 in the file as it is on disk; where a folder is one runbook, the files follow
// each other in one count, and Runbook::place tells which file a line stands in. Every text is UTF-8 clean,
// with mis-decoded text repaired, and without Markdown's marks unless it says so. Every `section` is a
// Section::id.

namespace ic {

/// What a step does to the system. Unknown counts as change.
enum class Effect { Read, Change, Destroy };
QString effectName(Effect effect); ///< "read", "change", "destroy": stable, for files and JSON
std::optional<Effect> effectFromName(const QString &name);

/// Another place of a folder in which a contact of the roster stands.
struct ContactPlace {
    QString id; ///< of the row there
    QString group;
    QString role;
    QString when;
    std::optional<std::chrono::seconds> after;
    bool isEscalation = false;
    QString section;
    int line = 0;
};

/// One thing to reach a person or service by.
struct Contact {
    QString id; ///< stable: group, role and name
    QString group; ///< title of the section it stands in: "Primary Response Team"
    QString role; ///< "Database Administrator"; for a service its name: "Hosting Provider"
    QString name; ///< person; may be empty for a service
    QString backup; ///< person who stands in; may be empty
    QString phone; ///< as written: "+1-800-NEON"; may be empty; several apart by ", "
    QString email; ///< may be empty; several apart by ", "
    QString reach; ///< other ways as written: "Slack: @jane"; may be empty
    QString when; ///< condition of an escalation contact, or purpose of an external one; may be empty
    std::optional<std::chrono::seconds> after; ///< threshold read from `when`: ">30min"
    bool isEscalation = false; ///< stands in a table with a "when" column
    QString section;
    int line = 0;
    std::vector<ContactPlace> alsoAt; ///< in the roster of a folder, beside this one, in the runbook's order
};
/// Letters dialled as digits, marks dropped: "+1-800-NEON" gives "+18006366". Empty where nothing is left.
QString dialDigits(const QString &phone);

/// A command to run, with a name. All text of `script` is what a shell gets; nothing is spliced into it.
struct Step {
    enum class Kind { Shell, Http };
    QString id; ///< "database-down-unreachable/check-database-status": section and label, not position
    QString section;
    QString label; ///< "Check database status", from the comment, else the heading or the command
    int number = 0; ///< as in "Step 2:"; 0 where the document gives none
    QString group; ///< comment that introduces several commands together; may be empty
    QString name; ///< annotation `name`; may be empty
    QString script;
    Kind kind = Kind::Shell;
    QString shell; ///< "bash", "sh", "zsh" as the fence says; bash where it says none
    QString workingDirectory; ///< annotation `cwd`; empty means the environment's
    std::optional<std::chrono::seconds> timeout; ///< annotation `timeout`
    std::optional<Effect> effect; ///< annotation `effect`; else app/actions/effect.h decides
    QString undo; ///< annotation: id or name of the step that undoes it
    QString verify; ///< annotation: id or name of the step that verifies it
    QString expect; ///< annotation: how it ends where all is well (step_expectation.h); empty: exit status 0
    int approvals = 1; ///< annotation `approve`
    bool excludedFromRunAll = false;
    bool background = false; ///< the section goes on beside it: the next step does not wait for its end
    bool interactive = true; ///< false: run through pipes, not a terminal
    QStringList placeholders; ///< open ones, as written: a person must fill them before it runs
    QString notRunnable; ///< empty, or why it is only shown (does not parse, mostly prose)
    QStringList npmScripts; ///< names of `npm run NAME` in it
    int line = 0; ///< of its first command
};

/// One numbered duty.
struct Action {
    QString id;
    QString section;
    int number = 0; ///< as shown, from 1
    QString text; ///< "Verify the outage: Check multiple endpoints"
    QString title; ///< bold lead, else text: "Verify the outage"
    QString detail; ///< what follows the lead; may be empty
    QString stepId; ///< the step of its inline command, else empty
    int line = 0;
};

struct ChecklistItem {
    QString id;
    QString text;
    bool tickedInFile = false; ///< a default, never a recorded fact
    int line = 0;
};
struct Checklist {
    QString id;
    QString section;
    std::vector<ChecklistItem> items;
    int line = 0;
};

/// A message with fields. Text outside fields is sent as it stands.
struct TemplateField {
    QString name; ///< as written between the marks: "YOUR NAME"
    QString mark; ///< with the marks: "[YOUR NAME]"
    int line = 0;
};
struct MessageTemplate {
    QString id;
    QString section;
    QString title; ///< the section's title without its window
    QString text; ///< whole body with marks
    std::vector<TemplateField> fields; ///< each distinct mark once, in order of appearance
    int line = 0;
};

/// A way to reach an audience: "Slack #emergency-response", "Status Page".
struct Channel {
    QString id;
    QString name;
    QString purpose; ///< or address: "status.company.com"
    bool external = false; ///< public or customers, not the organisation itself
    QString section;
    int line = 0;
};

struct ScheduleEntry {
    QString id;
    std::chrono::seconds offset{0}; ///< since the start of the incident
    QString audience;
    QString channel; ///< as written: "Slack/Email"
    QString content;
    QString section;
    int line = 0;
};

struct EscalationTrigger {
    QString id;
    std::chrono::seconds after{0};
    QString condition;
    QString section;
    int line = 0;
};

/// "Resolution: < 30 minutes (P0), < 60 minutes (P1)" gives two, apart by severity.
struct ResponseTarget {
    QString id;
    QString name;
    std::chrono::seconds limit{0};
    QString severity; ///< "P0"; empty means any
    QString section;
    int line = 0;
};

/// A named line of a list whose meaning the section gives: role, duty, drill, scenario, criterion, resource.
struct NamedItem {
    QString id;
    QString name;
    QString detail; ///< may be empty; for a link its target
    QString section;
    int line = 0;
};
struct WeeklyDrill {
    int week = 0; ///< of the month, from 1; 0 where unreadable
    NamedItem item;
};
struct FollowUp {
    QString id;
    QString text;
    TimeWindow window; ///< since resolution
    QString section;
    int line = 0;
};

/// A choice on the ready screen.
struct Situation {
    QString id;
    int number = 0; ///< key that chooses it, from 1
    QString title; ///< "System is completely down"
    QString section; ///< empty where its link leads nowhere
    QStringList
        playbooks; ///< sections a person chooses between; empty means the section itself is the playbook
    int line = 0;
};

/// What stands in a section, in the document's order.
enum class BlockKind {
    Prose, ///< shown as text: Runbook::html()
    Actions,
    Steps,
    Checklist,
    Template,
    Contacts,
    Channels,
    Schedule,
    Escalations,
    Targets,
    Criteria,
    Roles,
    Duties,
    Drills,
    Scenarios,
    Evaluation,
    Resources,
    FollowUps,
    Situations,
};
struct Block {
    BlockKind kind = BlockKind::Prose;
    int line = 0;
    int endLine = 0;
    int first = 0; ///< index into the Runbook's list of that kind
    int count = 0;
    QByteArray html; ///< as UTF-8; ask Runbook::html() for it
};

struct Section {
    QString id; ///< GitHub's slug of the heading, made unique
    QString title; ///< as written: "🚨 Critical System Failure"
    QString plainTitle; ///< without leading emoji and window: "Critical System Failure"
    int level = 1; ///< 1 to 6; 0 for what stands before the first heading
    int parent = -1; ///< index in Runbook::sections
    std::optional<TimeWindow> window; ///< "(0-2 minutes)"
    std::vector<Block> blocks;
    int line = 0;
    int endLine = 0; ///< last line, without its subsections
};

enum class ProblemSeverity { Error, Warning, Note };
QString problemSeverityName(ProblemSeverity severity); ///< "error", "warning", "note"

/// What is odd in the document. `code` is stable: "link-nowhere", "text-repaired", …; list in
/// problem_codes.h.
struct Problem {
    int line = 0; ///< 0 where it concerns the whole file
    ProblemSeverity severity = ProblemSeverity::Warning;
    QString code;
    QString text; ///< a sentence that says what to do
    bool operator==(const Problem &) const = default;
};

/// An address from which the progress of a rollback can be read.
struct ProgressSetting {
    QString url; ///< may hold {{NAME}}
    bool isStream = false; ///< server-sent events; else it's asked every `every`
    std::chrono::milliseconds every{2000};
    bool operator==(const ProgressSetting &) const = default;
};
QStringList defaultSeverities(); ///< P0 to P3

/// What front matter settles.
struct FrontMatter {
    QString title; ///< as other tools have it; of a document without a heading above all others
    QString system;
    QString timezone;
    QStringList severities; ///< most severe first; defaultSeverities() where the file gives none
    std::map<QString, QString> variables;
    std::map<QString, ValueSpec> values; ///< what steps ask for, by ValueSpec::name
    QStringList progressPatterns; ///< regular expressions with named groups step, total, phase, percent
    std::vector<ProgressSetting> progressSettings;
};

/// One Markdown file of a runbook. A runbook that was opened from one file has one.
struct RunbookFile {
    QString path; ///< within the folder, with '/': "db/failover.md"; of a single file its name
    QString title;
    QString section; ///< the one that holds all of the file; empty where it has none
    /// In a folder: what stands in it counts whatever was chosen (runbook_scope.h), as contacts and a
    /// communication plan do; false where it is about something to choose itself, to copy or to practise.
    bool isShared = true;
    int firstLine = 1; ///< of the file, in the runbook's count of lines
    int lineCount = 0;
    qsizetype offset = 0; ///< of its bytes in Runbook::source
    qsizetype size = 0;
};

/// Where a line of the runbook is to be found.
struct Place {
    QString file; ///< RunbookFile::path: short, for people; empty where it concerns the whole folder
    QString path; ///< to open it by: the runbook's path, or the path of a file in its folder
    int line = 0; ///< in that file, from 1; 0 where it concerns the whole file
};

struct Runbook {
    QString path; ///< as opened, of a file or a folder; ":/…" for the shipped one
    QByteArray
        source; ///< the exact bytes (of a folder, of all its files; collection.h): an incident pins them
    QString digest; ///< SHA-256 of source, lower-case hexadecimal
    QString title;
    QString system; ///< front matter, else the second heading or title
    FrontMatter frontMatter;

    bool isFolder = false; ///< opened from a folder: ids and links then tell the file, "db/failover.md#slow"
    std::vector<RunbookFile> files; ///< by path; never empty
    std::vector<Section> sections; ///< in document order
    std::vector<Situation> situations;
    std::vector<Contact> contacts; ///< each row; for the people ask roster()
    std::vector<Contact> people; ///< of a folder: each once (roster.h); of one file empty
    std::vector<Step> steps;
    std::vector<Action> actions;
    std::vector<Checklist> checklists;
    std::vector<MessageTemplate> templates;
    std::vector<Channel> channels;
    std::vector<ScheduleEntry> schedule; ///< by offset
    std::vector<EscalationTrigger> escalations; ///< by threshold
    std::vector<ResponseTarget> targets;
    std::vector<NamedItem> criteria; ///< success criteria
    std::vector<NamedItem> roles;
    std::vector<NamedItem> duties; ///< of the commander
    std::vector<WeeklyDrill> drills;
    std::vector<NamedItem> scenarios;
    std::vector<NamedItem> evaluation;
    std::vector<NamedItem> resources; ///< document links and access hosts
    std::vector<FollowUp> followUps;
    std::vector<Problem> problems; ///< by line

    /// One of its blocks as the author wrote it, as safe HTML (no raw HTML, no scripts); any kind. Links by
    /// reference are those of the whole document. Any thread.
    QString html(const Block &block) const;
    /// The file and the line in it, for every `line` of this runbook.
    Place place(int line) const;
    /// The file that a line stands in; null where it concerns the whole folder.
    const RunbookFile *fileAt(int line) const;
    /// Where relative links and pictures start from: the folder, or the one that the file stands in.
    QString directory() const;
    /// Index in `sections`, or -1.
    int sectionIndex(const QString &id) const;
    const Section *section(const QString &id) const;
    const Step *step(const QString &id) const;
    /// Who is to be reached: of a folder each person once, of one file its rows.
    const std::vector<Contact> &roster() const { return isFolder ? people : contacts; }
    /// Of the roster, by the id of any of its rows; or null.
    const Contact *person(const QString &contactId) const;
    const MessageTemplate *messageTemplate(const QString &id) const;
    const Situation *situation(const QString &id) const;
    /// The section and all below it, in document order.
    std::vector<const Section *> sectionWithSubsections(const QString &id) const;
    /// Digest of everything in it that can run, order-independent: what a person trusts.
    QString commandsDigest() const;
    /// True for a section in which something runs or is to be ticked or done.
    bool isPlaybook(const QString &sectionId) const;
};

} // namespace ic
