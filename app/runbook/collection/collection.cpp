// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/runbook/collection/collection.h"

#include "app/runbook/collection/collection_choices.h"
#include "app/runbook/collection/collection_merge.h"
#include "app/runbook/collection/collection_source.h"
#include "app/runbook/document/text_repair.h"
#include "app/runbook/roster.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace ic {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Runbook)
};

/// The neighbours of one file, remembering which of them it leads to.
class NeighboursOf : public Neighbours {
public:
    NeighboursOf(const CollectionLinks &links, const std::vector<CollectionFile> &files, size_t file,
                 QSet<int> &leadsTo)
        : m_links(links)
        , m_files(files)
        , m_file(file)
        , m_leadsTo(leadsTo)
    {
    }
    Target find(const QString &url) const override
    {
        const Target target = m_links.find(m_files[m_file].path, url);
        // The section's id begins with the file's path.
        const qsizetype end = target.section.lastIndexOf(QLatin1Char('#'));
        if (end > 0)
            m_leadsTo.insert(m_links.fileOf(target.section.left(end)));
        return target;
    }

private:
    const CollectionLinks &m_links;
    const std::vector<CollectionFile> &m_files;
    size_t m_file;
    QSet<int> &m_leadsTo;
};

class Collection {
public:
    Collection(std::vector<CollectedFile> sources, Runbook &whole)
        : m_sources(std::move(sources))
        , m_whole(whole)
    {
    }

    /// False where there is nothing to read in any file.
    bool read()
    {
        outline();
        if (std::ranges::none_of(m_files, [](const CollectionFile &file) { return bool(file.parse); }))
            return false;
        readContents();
        CollectionChoices choices(m_files, m_leadsTo);
        m_whole.situations = choices.situations();
        nameWhole(choices.index());
        merge(choices);
        return true;
    }

private:
    void outline();
    void readContents();
    void nameWhole(int index);
    void merge(const CollectionChoices &choices);
    void say(const CollectedFile &source, int firstLine);

    std::vector<CollectedFile> m_sources;
    Runbook &m_whole;
    std::vector<CollectionFile> m_files; ///< one for each source
    std::vector<QSet<int>> m_leadsTo;
};

void Collection::outline()
{
    m_files.resize(m_sources.size());
    m_leadsTo.resize(m_sources.size());
    for (size_t i = 0; i < m_sources.size(); ++i) {
        m_files[i].path = m_sources[i].path;
        if (m_sources[i].state == CollectedFile::State::Read && !isBlank(m_sources[i].bytes))
            m_files[i].parse = std::make_unique<DocumentParse>(m_sources[i].bytes, m_sources[i].path);
    }
}

void Collection::readContents()
{
    const CollectionLinks links(m_files);
    // Last made, first read: their memory is a stack.
    for (size_t i = m_files.size(); i-- > 0;) {
        CollectionFile &file = m_files[i];
        if (!file.parse)
            continue;
        const NeighboursOf neighbours(links, m_files, i, m_leadsTo[i]);
        file.parse->read(&neighbours);
        m_leadsTo[i].remove(static_cast<int>(i));
        const RunbookDraft &draft = file.parse->draft();
        file.playbooks = playbooksOfSections(draft);
        file.holdsProcedures = !draft.runbook.steps.empty() || !draft.runbook.actions.empty()
            || !draft.runbook.checklists.empty();
    }
}

/// The index's title, else the folder's name; the front matter of all, the index's first.
void Collection::nameWhole(int index)
{
    m_whole.title = QFileInfo(QDir(m_whole.path).absolutePath()).fileName();
    // An index without a title is called by its own name, which says less than the folder's.
    if (index >= 0 && m_files[static_cast<size_t>(index)].parse->mainSection() > 0)
        m_whole.title = m_files[static_cast<size_t>(index)].mainSection().plainTitle;
}

void Collection::merge(const CollectionChoices &choices)
{
    FrontMatterMerge frontMatter(m_whole);
    std::vector<int> firstLines(m_files.size());
    int line = 1;
    for (size_t i = 0; i < m_files.size(); ++i) {
        // One line for what concerns the file as a whole.
        firstLines[i] = line + 1;
        line += 1 + (m_files[i].parse ? m_files[i].parse->lineCount() : 0);
    }
    const auto addFrontMatter = [&](size_t i) {
        if (m_files[i].parse)
            frontMatter.add(m_files[i].parse->draft().runbook.frontMatter, m_files[i].path, firstLines[i]);
    };
    if (choices.index() >= 0)
        addFrontMatter(static_cast<size_t>(choices.index()));
    for (size_t i = 0; i < m_files.size(); ++i) {
        if (static_cast<int>(i) != choices.index())
            addFrontMatter(i);
    }
    m_whole.system = m_whole.frontMatter.system.isEmpty() ? m_whole.title : m_whole.frontMatter.system;

    for (size_t i = 0; i < m_whole.situations.size(); ++i)
        m_whole.situations[i].line += firstLines[static_cast<size_t>(choices.fileOfLine(i))] - 1;
    for (auto [file, problem] : choices.problems()) {
        problem.line += firstLines[static_cast<size_t>(file)] - 1;
        m_whole.problems.push_back(problem);
    }
    for (size_t i = 0; i < m_files.size(); ++i) {
        RunbookFile file;
        file.path = m_files[i].path;
        file.title = titleOfFileName(file.path);
        file.isShared = choices.isShared(static_cast<int>(i));
        file.firstLine = firstLines[i];
        file.offset = m_sources[i].offset;
        file.size = m_sources[i].bytes.size();
        if (m_files[i].parse) {
            file.title = m_files[i].mainSection().plainTitle;
            file.section = m_files[i].mainSection().id;
            file.lineCount = m_files[i].parse->lineCount();
            RunbookDraft &draft = m_files[i].parse->draft();
            draft.summarizeProblems();
            appendFile(m_whole, std::move(draft.runbook), firstLines[i]);
            m_files[i].parse.reset();
        } else {
            say(m_sources[i], firstLines[i]);
        }
        m_whole.files.push_back(std::move(file));
    }
}

/// Why there is nothing of a file.
void Collection::say(const CollectedFile &source, int firstLine)
{
    Problem problem{firstLine - 1, ProblemSeverity::Error, codes::fileUnreadable, {}};
    switch (source.state) {
    case CollectedFile::State::Unreadable:
        // The system has a file by a name of other bytes, and none by what they are shown as.
        problem.text = source.path.contains(QChar(QChar::ReplacementCharacter))
            ? Text::tr("The name of this file is not UTF-8, so it could not be read. Rename it, and load the "
                       "folder again.")
            : Text::tr("This file could not be read. Make it readable for you, and load the folder again.");
        break;
    case CollectedFile::State::NotText:
        problem.code = codes::fileNotText;
        problem.text = Text::tr(
            "This file is not text: it holds NUL bytes. Save it as UTF-8, or move it out of the folder.");
        break;
    case CollectedFile::State::Read:
        problem.severity = ProblemSeverity::Note;
        problem.code = codes::fileEmpty;
        problem.text = Text::tr("This file is empty. Write its procedure, or delete it.");
        break;
    }
    m_whole.problems.push_back(problem);
}

} // namespace

Result<RunbookPtr> parseCollection(const QByteArray &source, const QString &path)
{
    auto files = splitCollection(source, path);
    if (!files)
        return std::unexpected(files.error());
    Runbook whole;
    whole.path = path;
    whole.source = source;
    whole.digest = sourceDigest(source);
    whole.isFolder = true;
    if (!Collection(std::move(*files), whole).read())
        return fail(ErrorCode::Malformed, Text::tr("There is nothing to read in the files of this folder"),
                    path, Text::tr("Open a folder with procedures in its Markdown files"));
    gatherPeople(whole);
    std::ranges::stable_sort(whole.problems, {}, &Problem::line);
    return std::make_shared<const Runbook>(std::move(whole));
}

} // namespace ic
