// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/runbook/document/markdown_document.h"

#include <QList>

namespace ic {

/// "**Verify the outage**: Check multiple endpoints" as lead and detail. Without a lead all of it is the
/// lead.
struct LeadAndDetail {
    QString lead;
    QString detail;
    bool hasLead = false; ///< the author set a lead apart, by bold or by a colon or dash
    QString whole() const; ///< "lead: detail"
};
LeadAndDetail leadAndDetail(MarkdownNode item);
/// The same of an item's first paragraph, whose text is at hand.
LeadAndDetail leadAndDetail(MarkdownNode paragraph, const QString &all);
/// The same of plain text: "Status page: status.example.com".
LeadAndDetail leadAndDetail(const QString &text);

/// One item of a list, read once for all rules.
struct ListItem {
    MarkdownNode node;
    LeadAndDetail parts;
    QString text; ///< first paragraph
    int line = 0;
};
std::vector<ListItem> listItems(MarkdownNode list);

/// What QString::simplified() gives, without a copy where nothing is to be done.
QString simplifiedText(const QString &text);
/// "support@example.com", "support@example.com or x@y" gives the first; empty where there is none.
QString emailIn(const QString &text);
/// All of them, apart by ", ".
QString emailsIn(const QString &text);
/// "+1-800-NEON" out of any text, with its extension as "+1-555-0101 ext 12"; empty where there is none.
QString phoneIn(const QString &text);
/// A part of a text.
struct TextSpan {
    qsizetype start = 0;
    qsizetype length = 0;
};
/// Where all mail addresses stand, in order.
QList<TextSpan> emailSpans(const QString &text);
/// Where all numbers stand, in order: of "600 123 456 / 600 123 457" two.
QList<TextSpan> phonesIn(const QString &text);
/// The number that stands there, as phoneIn() gives it.
QString phoneAt(const QString &text, TextSpan span);
/// Whether what stands before a number says that nobody is called by it: "contract no.", "Fax:".
bool isNumberOfSomethingElse(QStringView before);
/// Where "ext 12", "доб. 12", "内線 5" begins in a number; -1 where it has none.
qsizetype extensionAt(const QString &phone);
/// A host, address or handle that one can open or type: "vpn.example.com", "https://…", "@name", "#channel".
bool looksLikeAddress(const QString &text);

} // namespace ic
