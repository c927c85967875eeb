// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <memory>

namespace ic {

class Console;
class Ticker;
struct IncidentRun;

/// The rollback as it goes: which phase of how many, how long, how much is left, the last lines of its
/// output, and what to run when it fails. Without a rollback: the output of the newest run.
class RollbackPane : public QWidget {
    Q_OBJECT
public:
    RollbackPane(Console &console, Ticker &ticker, QWidget *parent = nullptr);
    ~RollbackPane() override;

Q_SIGNALS:
    /// A person wants to see this step where it stands in the playbook.
    void stepRequested(const QString &stepId);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void refresh();
    void showRollback(const IncidentRun &run);
    void tick(qint64 nowMs);
    void showDue(qint64 nowMs);
    void arrange();
    void buildOthers();
    void showOthers();
    bool saysFailureAbove() const;
    void chooseRollback(int by);
    void openUpdate();
    void closeUpdate();

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace ic
