// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"
#include "app/console/step_relations.h"
#include "ui/playbook/page_row.h"

#include <vector>

class QVBoxLayout;

namespace ic {

class Console;
class RelatedStep;
class SectionHeading;

/// One step that undoes what others did in this incident.
class UndoRow : public PageRow {
    Q_OBJECT
public:
    UndoRow(Console &console, const Step &undo, QWidget *parent = nullptr);

    const QString &stepId() const { return m_stepId; }
    RelatedStep &related() const { return *m_related; }
    /// Which steps it would undo, newest first.
    void setOffer(const UndoOffer &offer);

    QWidget *focusTarget() const override;
    void refresh() override;
    void tick(qint64 nowMs) override;
    bool escape() override;
    bool isAsking() const override;

private:
    QString m_stepId;
    RelatedStep *m_related;
};

/// What of this incident's steps can be undone, newest first; nothing where there is none.
class UndoList : public QWidget {
    Q_OBJECT
public:
    explicit UndoList(Console &console, QWidget *parent = nullptr);

    void refresh();
    void tick(qint64 nowMs);
    const std::vector<UndoRow *> &rows() const { return m_rows; }

Q_SIGNALS:
    void wanted(QWidget *what);
    void largeOutputWanted(ic::RunId run, const QString &label);

private:
    UndoRow *rowFor(const Step &undo);

    Console &m_console;
    QVBoxLayout *m_layout;
    SectionHeading *m_heading;
    std::vector<UndoRow *> m_rows;
};

} // namespace ic
