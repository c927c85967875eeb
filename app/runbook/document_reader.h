// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/runbook/neighbours.h"
#include "app/runbook/recognition/recognition.h"
#include "app/runbook/section_index.h"

#include <QSet>

namespace ic {

/// Goes through a parsed document once: sections first, then each block in order through the rules.
/// `lines` are those of the text, for what the parser doesn't tell (where a fence was closed).
class DocumentReader {
public:
    DocumentReader(MarkdownDocument &document, const QByteArray &text, RunbookDraft &draft);
    void readOutline(); ///< sections and anchors
    /// All the rest, once. `neighbours`: of a file in a folder.
    void readContent(const Neighbours *neighbours = nullptr);

    const SectionIndex &index() const { return m_index; }
    int lineCount() const { return m_lastLine; }

private:
    void readSections();
    void readAnchors();
    void openStart();
    void openSection(MarkdownNode heading);
    void readBlocks();
    void readBlock(MarkdownNode node);
    void readHtml(MarkdownNode node);
    void readNested(MarkdownNode node);
    Candidate candidateFor(MarkdownNode node) const;
    void linkActionToStep(const Recognized &actions, const Recognized &steps, MarkdownNode fence);
    void linkHeadingToStep(const Recognized &steps);
    void addBlock(const Recognized &recognized, MarkdownNode node, QByteArray html);
    std::vector<MarkdownNode> nestedIn(MarkdownNode outer, size_t &at) const;
    void warnOfUnclosedFence(MarkdownNode node);
    int sectionAt(int line) const;
    void checkLinks(const Neighbours *neighbours);
    void checkAnchorLink(MarkdownNode link, const QString &url);
    void followNeighbour(MarkdownNode link, const Neighbours &neighbours);
    void leadTo(MarkdownNode link, const QString &section);
    QString sectionOf(const QString &url) const;
    void noteLenientLink(int line, const QString &url, const Section &section);
    void warnOfLinkNowhere(int line, const QString &url);
    void checkRepeatedSections();

    MarkdownDocument &m_document;
    const QByteArray &m_text;
    RunbookDraft &m_draft;
    SectionIndex m_index;
    UniqueIds m_sectionIds{1};
    QSet<QString> m_linkedSections; ///< of a file in a folder: ids that its links were made to lead to
    std::vector<MarkdownNode> m_headings; ///< one for each section; null for what stands before the first
    size_t m_nested = 0; ///< the first of the document's that wasn't read yet
    int m_section = -1;
    MarkdownNode m_before; ///< paragraph straight before the block
    QString m_annotation;
    int m_lastLine = 0;
};

} // namespace ic
