// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runbook/changes_page.h"

#include "app/actions/effect.h"
#include "app/actions/masked_tokens.h"
#include "app/console/console.h"
#include "ui/runbook/changes_text.h"
#include "ui/widgets/button.h"
#include "ui/widgets/command_list.h"
#include "ui/widgets/command_text.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/trust_question.h"

#include <QHBoxLayout>
#include <QHash>
#include <QPushButton>
#include <QSet>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace ic {

namespace {

constexpr size_t mostEntries = 200;
constexpr qsizetype mostLines = 12; ///< of one passage

/// Of a folder with its file: two of them may have a section of the same name.
QString headingOf(const Runbook &runbook, const Section *section, int line)
{
    const RunbookFile *file = runbook.isFolder ? runbook.fileAt(line) : nullptr;
    const QString title = section ? section->plainTitle : QString();
    if (!file)
        return title;
    return title.isEmpty() ? file->path : QStringLiteral("%1 · %2").arg(file->path, title);
}

/// Thousands of changes look their sections and steps up.
template <typename T>
QHash<QString, const T *> byId(const std::vector<T> &all)
{
    QHash<QString, const T *> found;
    found.reserve(static_cast<qsizetype>(all.size()));
    for (const T &each : all)
        found.insert(each.id, &each);
    return found;
}

QSet<QString> asSet(const QStringList &ids)
{
    return {ids.begin(), ids.end()};
}

QString shortened(const QStringList &lines)
{
    return lines.mid(0, mostLines).join(QLatin1Char('\n'));
}

} // namespace

ChangesPage::ChangesPage(Console &console, QWidget *parent)
    : Column(parent)
    , m_console(console)
{
    body()->setSpacing(8);
    body()->setContentsMargins(16, 12, 16, 12);
    setAccessibleName(tr("Changes to the runbook"));
}

void ChangesPage::refresh()
{
    clearLayout(body());
    m_entries.clear();
    const auto &news = m_console.runbookNews();
    if (m_console.needsTrust() && !m_console.isReadOnly()) {
        auto *trust = new TrustQuestion(m_console, TrustQuestion::Form::Buttons, this);
        connect(trust, &AskRow::accepted, this, [this] { m_console.trustRunbook(); });
        connect(trust, &AskRow::declined, trust, &QWidget::hide);
        body()->addWidget(trust);
    }
    if (!news) {
        body()->addWidget(makeWrapping(tr("The file has not changed since it was read."), Role::Dim, this));
    } else {
        body()->addWidget(makeWrapping(tr("Since it was read: %1.").arg(ChangesText::summary(*news)), this));
        addFiles(*news);
        addSteps(*news);
        addTexts(*news);
        addSections(*news);
        showEntries();
    }
    body()->addStretch();
}

void ChangesPage::showEntries()
{
    std::ranges::stable_sort(m_entries, {}, &Entry::order);
    QString heading;
    for (size_t i = 0; i < std::min(m_entries.size(), mostEntries); ++i) {
        const Entry &entry = m_entries[i];
        if (i == 0 || entry.heading != heading)
            showHeading(entry);
        heading = entry.heading;
        entry.show();
    }
    if (m_entries.size() > mostEntries)
        body()->addWidget(
            makeWrapping(tr("The first %1 changes are shown; the document has the others.").arg(mostEntries),
                         Role::Dim, this));
    m_entries.clear();
}

void ChangesPage::showHeading(const Entry &entry)
{
    if (entry.heading.isEmpty())
        return;
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 10, 0, 0);
    layout->addWidget(makeWrapping(entry.heading, Role::Heading, row), 1);
    if (entry.line > 0) {
        QPushButton *show = makeButton(tr("Show"), Role::Quiet, tr("Show: %1").arg(entry.heading), row);
        connect(show, &QPushButton::clicked, this, [this, line = entry.line] { Q_EMIT lineChosen(line); });
        layout->addWidget(show);
    }
    body()->addWidget(row);
}

QWidget *ChangesPage::addRow(const QString &words)
{
    auto *row = new QWidget(this);
    setRole(row, Role::Row);
    auto *layout = new QVBoxLayout(row);
    layout->setContentsMargins(0, 4, 0, 8);
    layout->setSpacing(4);
    layout->addWidget(makeWrapping(words, Role::Dim, row));
    body()->addWidget(row);
    return row;
}

void ChangesPage::addLines(QWidget *row, const QString &mark, const QString &text, bool dim)
{
    auto *line = new QHBoxLayout;
    line->setSpacing(10);
    QLabel *label = makeLabel(mark, dim ? Role::Dim : Role::Strong, row);
    label->setMinimumWidth(52);
    line->addWidget(label, 0, Qt::AlignTop);
    auto *lines = new CommandText(text, row);
    lines->setDim(dim);
    line->addWidget(lines, 1);
    static_cast<QVBoxLayout *>(row->layout())->addLayout(line);
}

void ChangesPage::showCommand(const QString &word, const Step *before, const Step *after)
{
    const Step &step = after ? *after : *before;
    const auto &news = m_console.runbookNews();
    const Runbook &runbook = after ? *news->after : *news->before;
    const QString where = tr("line %1").arg(runbook.place(step.line).line);
    QWidget *row = addRow(tr("%1 · %2 · %3 · %4", "changed, label, place, effect")
                              .arg(word, step.label, where, CommandList::effectWord(effectOf(step))));
    const bool runsOther = !before || !after || before->script != after->script;
    if (before && runsOther)
        addLines(row, tr("− was"), withMaskedTokens(before->script), true);
    if (after)
        addLines(row, runsOther ? tr("+ now") : QString(), withMaskedTokens(after->script), false);
    if (before && after) {
        const QStringList ways = ChangesText::ways(*before, *after);
        if (!ways.isEmpty())
            row->layout()->addWidget(makeWrapping(ways.join(QStringLiteral(" · ")), row));
    }
}

/// What is gone comes last, in its own order.
void ChangesPage::addGone(const Runbook &before, int line, const QString &heading, std::function<void()> show)
{
    constexpr int afterAll = 1 << 30;
    const int last = before.files.empty() ? 0 : before.files.back().firstLine + before.files.back().lineCount;
    m_entries.push_back({afterAll + std::min(line, last), heading, 0, std::move(show)});
}

void ChangesPage::addSteps(const RunbookNews &news)
{
    const RunbookChanges &changes = news.changes;
    const QSet<QString> changed = asSet(changes.changedSteps);
    const QSet<QString> added = asSet(changes.addedSteps);
    const QSet<QString> removed = asSet(changes.removedSteps);
    const auto formerSteps = byId(news.before->steps);
    const auto formerSections = byId(news.before->sections);
    const auto sections = byId(news.after->sections);
    for (const Step &step : news.after->steps) {
        const bool isChanged = changed.contains(step.id);
        if (!isChanged && !added.contains(step.id))
            continue;
        const Section *section = sections.value(step.section);
        const Step *before = isChanged ? formerSteps.value(changes.formerId(step.id)) : nullptr;
        m_entries.push_back({step.line, headingOf(*news.after, section, step.line),
                             section ? section->line : step.line, [this, isChanged, before, &step] {
                                 showCommand(isChanged ? tr("changed") : tr("added"), before, &step);
                             }});
    }
    for (const Step &step : news.before->steps) {
        if (removed.contains(step.id))
            addGone(*news.before, step.line,
                    headingOf(*news.before, formerSections.value(step.section), step.line),
                    [this, &step] { showCommand(tr("removed"), &step, nullptr); });
    }
}

void ChangesPage::showText(const TextChange &change, const QString &where)
{
    const QString kind = change.isFrontMatter ? tr("settings") : ChangesText::kind(change.kind);
    if (change.readBefore) {
        addRow(tr("%1 · read as %2 now, as %3 before", "place, kind, kind")
                   .arg(where, kind, ChangesText::kind(*change.readBefore)));
        return;
    }
    if (change.before.isEmpty() && change.after.isEmpty()) {
        addRow(tr("Only the form of its text has changed."));
        return;
    }
    const QString word = change.before.isEmpty() ? tr("added")
        : change.after.isEmpty()                 ? tr("removed")
                                                 : tr("changed");
    QWidget *row = addRow(tr("%1 · %2 · %3", "changed, kind, place").arg(word, kind, where));
    if (!change.before.isEmpty())
        addLines(row, tr("− was"), shortened(change.before), true);
    if (!change.after.isEmpty())
        addLines(row, tr("+ now"), shortened(change.after), false);
    const qsizetype more = std::max<qsizetype>(change.before.size(), change.after.size()) - mostLines;
    if (more > 0)
        row->layout()->addWidget(
            makeWrapping(tr("and %n more line(s)", nullptr, static_cast<int>(more)), Role::Dim, row));
}

void ChangesPage::addTexts(const RunbookNews &news)
{
    const auto sections = byId(news.after->sections);
    for (const TextChange &change : news.changes.texts) {
        const Section *section = sections.value(change.section);
        const QString heading = change.isFrontMatter && !news.after->isFolder
            ? tr("Front matter")
            : headingOf(*news.after, section, change.line);
        const QString where = tr("line %1").arg(news.after->place(change.line).line);
        m_entries.push_back({change.line, heading, section ? section->line : change.line,
                             [this, &change, where] { showText(change, where); }});
    }
}

void ChangesPage::addSections(const RunbookNews &news)
{
    const RunbookChanges &changes = news.changes;
    const QSet<QString> renamed = asSet(changes.renamedSections);
    const QSet<QString> moved = asSet(changes.movedSections);
    const QSet<QString> added = asSet(changes.addedSections);
    const QSet<QString> removed = asSet(changes.removedSections);
    const auto former = byId(news.before->sections);
    const std::vector<Section> &sections = news.after->sections;
    const auto add = [&](const Section &section, const QString &words) {
        m_entries.push_back({section.line, headingOf(*news.after, &section, section.line), section.line,
                             [this, words] { addRow(words); }});
    };
    for (size_t i = 0; i < sections.size(); ++i) {
        const Section &section = sections[i];
        if (added.contains(section.id))
            add(section, tr("This section is new."));
        const Section *was =
            renamed.contains(section.id) ? former.value(changes.formerId(section.id)) : nullptr;
        if (was && was->title != section.title)
            add(section, tr("It was called “%1”.").arg(was->plainTitle));
        if (moved.contains(section.id))
            add(section,
                i == 0 ? tr("It has moved: it is the first one now.")
                       : tr("It has moved: it follows “%1” now.").arg(sections[i - 1].plainTitle));
    }
    for (const Section &section : news.before->sections) {
        if (removed.contains(section.id))
            addGone(*news.before, section.line, headingOf(*news.before, &section, section.line),
                    [this] { addRow(tr("This section is gone.")); });
    }
}

void ChangesPage::addFiles(const RunbookNews &news)
{
    const auto add = [this](const QString &path, const QString &words) {
        m_entries.push_back({-1, path, 0, [this, words] { addRow(words); }});
    };
    for (const QString &path : news.changes.addedFiles)
        add(path, tr("This file is new."));
    for (const QString &path : news.changes.removedFiles)
        add(path, tr("This file is gone."));
    for (const auto &[before, after] : news.changes.renamedFiles)
        add(after, tr("This file was called “%1”.").arg(before));
}

} // namespace ic
