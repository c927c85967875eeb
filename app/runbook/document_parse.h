// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/runbook/document_reader.h"

#include <optional>

namespace ic {

/// One Markdown text on its way to a Runbook, in two halves, since the files of a folder have to know each
/// other's sections before their links can be followed. Those of a thread are read in the reverse order of
/// their making (MarkdownDocument).
class DocumentParse {
public:
    /// Makes the text fit, takes its front matter, parses it and finds its sections. `fileName` is the path
    /// within the folder that it is a file of, with which its ids then begin; empty for one by itself.
    explicit DocumentParse(const QByteArray &source, const QString &fileName = {});
    DocumentParse(const DocumentParse &) = delete;
    DocumentParse &operator=(const DocumentParse &) = delete;

    /// Everything else. Lets go of the parsed tree.
    void read(const Neighbours *neighbours = nullptr);

    RunbookDraft &draft() { return m_draft; }
    const RunbookDraft &draft() const { return m_draft; }
    /// The sections by their anchors; remains.
    const SectionIndex &index() const { return m_reader.index(); }
    /// Of a file in a folder: the section that holds all of it.
    int mainSection() const { return m_mainSection; }
    int lineCount() const { return m_reader.lineCount(); }

private:
    void settleMainSection(const QString &fileName);
    void settleUntitled();
    MarkdownDocument &parse();

    RunbookDraft m_draft;
    QByteArray m_text;
    std::optional<MarkdownDocument> m_document;
    DocumentReader m_reader;
    int m_mainSection = 0;
};

/// SHA-256 in lower-case hexadecimal.
QString sourceDigest(const QByteArray &source);

/// "alerts/disk-full.md" gives "Disk full", "disk-full/README.md" too.
QString titleOfFileName(const QString &path);

} // namespace ic
