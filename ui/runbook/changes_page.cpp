// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runbook/changes_page.h"

#include "app/actions/effect.h"
#include "ui/runbook/changes_text.h"
#include "ui/widgets/button.h"
#include "ui/widgets/command_list.h"
#include "ui/widgets/command_text.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/trust_question.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace ic {

namespace {

constexpr int mostEntries = 200;

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
    m_section.clear();
    m_left = mostEntries;
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
        addSteps(*news);
        addSections(*news);
        if (m_left <= 0)
            body()->addWidget(makeWrapping(
                tr("The first %1 changes are shown; the document has the others.").arg(mostEntries),
                Role::Dim, this));
    }
    body()->addStretch();
}

void ChangesPage::addHeading(const QString &title, const QString &sectionId)
{
    if (m_section == sectionId)
        return;
    m_section = sectionId;
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 10, 0, 0);
    layout->addWidget(makeWrapping(title, Role::Heading, row), 1);
    const auto &news = m_console.runbookNews();
    if (news && news->after->section(sectionId)) {
        QPushButton *show = makeButton(tr("Show"), Role::Quiet, tr("Show: %1").arg(title), row);
        connect(show, &QPushButton::clicked, this, [this, sectionId] { Q_EMIT sectionChosen(sectionId); });
        layout->addWidget(show);
    }
    body()->addWidget(row);
}

void ChangesPage::addCommand(const QString &word, const Step *before, const Step *after)
{
    if (--m_left < 0)
        return;
    const Step &step = after ? *after : *before;
    const auto &news = m_console.runbookNews();
    const Runbook &runbook = after ? *news->after : *news->before;
    const Place place = runbook.place(step.line);
    auto *row = new QWidget(this);
    setRole(row, Role::Row);
    auto *layout = new QVBoxLayout(row);
    layout->setContentsMargins(0, 4, 0, 8);
    layout->setSpacing(4);
    const QString where =
        runbook.isFolder ? tr("%1, line %2").arg(place.file).arg(place.line) : tr("line %1").arg(place.line);
    const QString words = tr("%1 · %2 · %3 · %4", "changed, label, place, effect")
                              .arg(word, step.label, where, CommandList::effectWord(effectOf(step)));
    layout->addWidget(makeWrapping(words, Role::Dim, row));
    const auto add = [&](const QString &mark, const QString &script, bool dim) {
        auto *line = new QHBoxLayout;
        line->setSpacing(10);
        QLabel *label = makeLabel(mark, dim ? Role::Dim : Role::Strong, row);
        label->setMinimumWidth(52);
        line->addWidget(label, 0, Qt::AlignTop);
        auto *text = new CommandText(script, row);
        text->setDim(dim);
        line->addWidget(text, 1);
        layout->addLayout(line);
    };
    if (before)
        add(tr("− was"), before->script, true);
    if (after)
        add(tr("+ now"), after->script, false);
    body()->addWidget(row);
}

void ChangesPage::addSteps(const RunbookNews &news)
{
    for (const Step &step : news.after->steps) {
        const bool changed = news.changes.changedSteps.contains(step.id);
        if (!changed && !news.changes.addedSteps.contains(step.id))
            continue;
        const Section *section = news.after->section(step.section);
        if (m_left > 0)
            addHeading(section ? section->plainTitle : step.section, step.section);
        addCommand(changed ? tr("changed") : tr("added"), changed ? news.before->step(step.id) : nullptr,
                   &step);
    }
    for (const QString &id : news.changes.removedSteps) {
        const Step *step = news.before->step(id);
        if (!step || m_left <= 0)
            continue;
        const Section *section = news.before->section(step->section);
        addHeading(section ? section->plainTitle : step->section, step->section);
        addCommand(tr("removed"), step, nullptr);
    }
}

void ChangesPage::addSections(const RunbookNews &news)
{
    const auto add = [this](const QString &word, const QStringList &ids, const Runbook &runbook) {
        for (const QString &id : ids) {
            const Section *section = runbook.section(id);
            if (!section || --m_left < 0)
                continue;
            addHeading(section->plainTitle, id);
            body()->addWidget(makeWrapping(word, Role::Dim, this));
        }
    };
    add(tr("Its text has changed."), ChangesText::otherChangedSections(news), *news.after);
    add(tr("This section is new."), news.changes.addedSections, *news.after);
    add(tr("This section is gone."), news.changes.removedSections, *news.before);
}

} // namespace ic
