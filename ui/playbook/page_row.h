// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

namespace ic {

/// A row of the playbook that keys can go to: something to do, run or tick. Shows clearly when the focus is
/// in it.
class PageRow : public QFrame {
    Q_OBJECT
public:
    explicit PageRow(QWidget *parent = nullptr);

    /// The control that gets the focus when keys move to this row.
    virtual QWidget *focusTarget() const = 0;
    /// Reads the incident again; changes only what differs.
    virtual void refresh() = 0;
    /// The clock moved.
    virtual void tick(qint64 nowMs);
    /// Closes what is open in the row; false where nothing is.
    virtual bool escape();
    /// True while a question in the row waits for its answer.
    virtual bool isAsking() const;

    void setCurrent(bool current);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    bool m_current = false;
};

} // namespace ic
