// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runbook/changes_text.h"

#include <QLocale>
#include <QSet>

namespace ic {

QStringList ChangesText::otherChangedSections(const RunbookNews &news)
{
    QSet<QString> told;
    for (const QStringList &steps : {news.changes.addedSteps, news.changes.changedSteps}) {
        for (const QString &id : steps) {
            if (const Step *step = news.after->step(id))
                told.insert(step->section);
        }
    }
    for (const QString &id : news.changes.removedSteps) {
        if (const Step *step = news.before->step(id))
            told.insert(step->section);
    }
    QStringList others;
    for (const QString &section : news.changes.changedSections) {
        if (!told.contains(section))
            others << section;
    }
    return others;
}

QString ChangesText::summary(const RunbookNews &news)
{
    const RunbookChanges &changes = news.changes;
    QStringList parts;
    const auto add = [&parts](const QString &words, qsizetype count) {
        if (count > 0)
            parts << words;
    };
    const auto number = [](const QStringList &list) { return static_cast<int>(list.size()); };
    add(tr("%n command(s) changed", nullptr, number(changes.changedSteps)), changes.changedSteps.size());
    add(tr("%n command(s) added", nullptr, number(changes.addedSteps)), changes.addedSteps.size());
    add(tr("%n command(s) removed", nullptr, number(changes.removedSteps)), changes.removedSteps.size());
    const QStringList others = otherChangedSections(news);
    add(tr("%n section(s) changed", nullptr, number(others)), others.size());
    add(tr("%n section(s) added", nullptr, number(changes.addedSections)), changes.addedSections.size());
    add(tr("%n section(s) removed", nullptr, number(changes.removedSections)),
        changes.removedSections.size());
    return parts.isEmpty() ? tr("nothing that is shown or run") : QLocale().createSeparatedList(parts);
}

} // namespace ic
