// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1String>

// The stable codes of Problem::code. Never reworded, never reused: scripts and editors of users rely on them.

namespace ic::codes {

// The file as a whole.
constexpr QLatin1String textRepaired("text-repaired"); ///< mis-decoded text was put right in memory
constexpr QLatin1String notUtf8("not-utf8"); ///< bytes that are not UTF-8, read as Windows-1252
constexpr QLatin1String utf16("utf-16"); ///< the file is UTF-16; read, but other tools may not
constexpr QLatin1String controlCharacters("control-characters"); ///< characters nobody sees
constexpr QLatin1String nestedTooDeeply("nested-too-deeply"); ///< lines shown as plain text instead
constexpr QLatin1String tooIntricate("too-intricate"); ///< a line or paragraph beyond the limits
constexpr QLatin1String noTitle("no-title"); ///< no heading at all
constexpr QLatin1String frontMatterMalformed("front-matter-malformed");
constexpr QLatin1String
    frontMatterUnknown("front-matter-unknown"); ///< a key or value that says nothing to us
constexpr QLatin1String unclosedFence("unclosed-fence"); ///< everything after it became code

// The files of a folder.
constexpr QLatin1String fileUnreadable("file-unreadable"); ///< the system did not give it
constexpr QLatin1String fileNotText("file-not-text"); ///< it holds a NUL
constexpr QLatin1String fileEmpty("file-empty");
constexpr QLatin1String notInIndex("not-in-index"); ///< no link leads to it from the index
constexpr QLatin1String
    frontMatterContradiction("front-matter-contradiction"); ///< two files say different things

// Links and sections.
constexpr QLatin1String linkNowhere("link-nowhere"); ///< no such heading
constexpr QLatin1String linkLenient("link-lenient"); ///< works here, but not by GitHub's rule
constexpr QLatin1String duplicateSection("duplicate-section"); ///< two sections of one parent, same name
constexpr QLatin1String situationWithoutLink("situation-without-link");

// Commands.
constexpr QLatin1String placeholderOpen("placeholder-open"); ///< asks for a value before it runs
constexpr QLatin1String stepNotRunnable("step-not-runnable"); ///< shown only; the text says why
constexpr QLatin1String fenceAttribute("fence-attribute"); ///< an attribute that can't be read
constexpr QLatin1String fenceInfoCommand("fence-info-command"); ///< a command where the language belongs
constexpr QLatin1String otherMarkup("other-markup"); ///< commands in what only another tool reads
constexpr QLatin1String stepReference("step-reference"); ///< undo= or verify= names no step
constexpr QLatin1String
    httpMalformed("http-malformed"); ///< a request, or what we expect of it, that can't be read

// People and times.
constexpr QLatin1String contactUnreachable("contact-unreachable"); ///< nothing to reach them by
constexpr QLatin1String
    contactContradiction("contact-contradiction"); ///< one name, another number in another place
constexpr QLatin1String scheduleTime("schedule-time"); ///< a schedule row with no readable time
constexpr QLatin1String escalationTime("escalation-time"); ///< an escalation row with no readable time
constexpr QLatin1String targetLimit("target-limit"); ///< a target with no readable limit
constexpr QLatin1String tableRagged("table-ragged"); ///< a row with more or fewer cells than its header
constexpr QLatin1String htmlTable("html-table"); ///< shown as text, nothing recognised

// Annotations.
constexpr QLatin1String annotationUnknown("annotation-unknown");
constexpr QLatin1String annotationUnused("annotation-unused"); ///< what follows can't be what it says

} // namespace ic::codes
