// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/runbook/document_parse.h"

#include "app/runbook/document/parse_limits.h"
#include "app/runbook/document/text_repair.h"
#include "app/runbook/recognition/front_matter.h"
#include "app/runbook/recognition/other_markup.h"
#include "app/runbook/recognition/table_problems.h"

#include <QFileInfo>

#include <nettle/sha2.h>

#include <algorithm>
#include <array>

namespace ic {

namespace {

RunbookDraft draftFor(const QString &fileName)
{
    RunbookDraft draft;
    if (!fileName.isEmpty())
        draft.beginIdsWith(fileName + QLatin1Char('#'));
    return draft;
}

QByteArray fitText(const QByteArray &source, Runbook &runbook)
{
    RepairedText text = repairText(source);
    runbook.problems = std::move(text.problems);
    runbook.frontMatter = takeFrontMatter(text.utf8, runbook.problems);
    keepWithinLimits(text.utf8, runbook.problems);
    return std::move(text.utf8);
}

void sortByTime(Runbook &runbook)
{
    // Blocks point at their entries by index, and a list is written in one go: sorting within a block keeps
    // that.
    for (Section &section : runbook.sections) {
        for (const Block &block : section.blocks) {
            if (block.kind == BlockKind::Schedule)
                std::stable_sort(runbook.schedule.begin() + block.first,
                                 runbook.schedule.begin() + block.first + block.count,
                                 [](const auto &a, const auto &b) { return a.offset < b.offset; });
            else if (block.kind == BlockKind::Escalations)
                std::stable_sort(runbook.escalations.begin() + block.first,
                                 runbook.escalations.begin() + block.first + block.count,
                                 [](const auto &a, const auto &b) { return a.after < b.after; });
        }
    }
}

} // namespace

QString sourceDigest(const QByteArray &source)
{
    sha256_ctx context;
    sha256_init(&context);
    sha256_update(&context, static_cast<size_t>(source.size()),
                  reinterpret_cast<const quint8 *>(source.data()));
    std::array<quint8, SHA256_DIGEST_SIZE> digest{};
    sha256_digest(&context, digest.size(), digest.data());
    return QString::fromLatin1(
        QByteArrayView(reinterpret_cast<const char *>(digest.data()), SHA256_DIGEST_SIZE)
            .toByteArray()
            .toHex());
}

DocumentParse::DocumentParse(const QByteArray &source, const QString &fileName)
    : m_draft(draftFor(fileName))
    , m_text(fitText(source, m_draft.runbook))
    , m_reader(m_document.emplace(m_text), m_text, m_draft)
{
    m_reader.readOutline();
    if (!fileName.isEmpty())
        settleMainSection(fileName);
    else if (m_draft.runbook.sections.size() == 1)
        settleUntitled();
}

void DocumentParse::read(const Neighbours *neighbours)
{
    m_reader.readContent(neighbours);
    noteRaggedTables(m_draft, m_text);
    noteOtherMarkup(m_draft, m_text);
    m_document.reset();
    resolveStepReferences(m_draft);
    sortByTime(m_draft.runbook);
}

/// A file has one heading above all others, as a rule. Else a section is made of the whole, so that choosing
/// the file shows all of it.
void DocumentParse::settleMainSection(const QString &fileName)
{
    std::vector<Section> &sections = m_draft.runbook.sections;
    int top = 0;
    for (auto section = sections.begin() + 1; section != sections.end(); ++section)
        top = top == 0 ? section->level : std::min(top, section->level);
    const auto isTop = [top](const Section &section) { return section.level == top; };
    if (sections.size() > 1 && isTop(sections[1])
        && std::count_if(sections.begin() + 1, sections.end(), isTop) == 1) {
        m_mainSection = 1;
        return;
    }
    constexpr int deepestLevel = 6;
    Section &whole = sections.front();
    whole.level = 1;
    whole.title = m_draft.runbook.frontMatter.title;
    if (whole.title.isEmpty())
        whole.title = titleOfFileName(fileName);
    whole.plainTitle = plainHeading(whole.title);
    m_draft.ownTopics.front() = topicsOf(whole.title, whole.plainTitle);
    for (auto section = sections.begin() + 1; section != sections.end(); ++section) {
        if (top == 1)
            section->level = std::min(section->level + 1, deepestLevel);
        section->parent = std::max(section->parent, 0);
    }
}

/// Some sites write a page's title into its front matter only.
void DocumentParse::settleUntitled()
{
    Section &whole = m_draft.runbook.sections.front();
    if (whole.level > 0 || m_draft.runbook.frontMatter.title.isEmpty())
        return;
    whole.level = 1;
    whole.title = m_draft.runbook.frontMatter.title;
    whole.plainTitle = plainHeading(whole.title);
    m_draft.ownTopics.front() = topicsOf(whole.title, whole.plainTitle);
}

QString titleOfFileName(const QString &path)
{
    const QFileInfo info(path);
    QString name = info.completeBaseName();
    static const QStringList ofTheirFolder{QStringLiteral("readme"), QStringLiteral("index"),
                                           QStringLiteral("_index")};
    if (const QString folder = QFileInfo(info.path()).fileName();
        ofTheirFolder.contains(name.toLower()) && !folder.isEmpty() && folder != QLatin1String("."))
        name = folder;
    name.replace(QLatin1Char('-'), QLatin1Char(' ')).replace(QLatin1Char('_'), QLatin1Char(' '));
    name = name.simplified();
    if (!name.isEmpty())
        name[0] = name.at(0).toUpper();
    return name;
}

} // namespace ic
