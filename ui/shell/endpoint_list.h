// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <vector>

class QLabel;
class QVBoxLayout;

namespace ic {

class Console;
class ElidedLabel;
class StatusDot;
class Ticker;

/// Health of the environment's endpoints: shape, name, what it answers, since when.
class EndpointList : public QWidget {
    Q_OBJECT
public:
    EndpointList(Console &console, Ticker &ticker, QWidget *parent = nullptr);

private:
    struct Row {
        QWidget *row = nullptr;
        StatusDot *dot = nullptr;
        ElidedLabel *name = nullptr;
        QLabel *detail = nullptr;
    };
    void refresh();
    QString whyNone() const;
    void addRow();

    Console &m_console;
    Ticker &m_ticker;
    QVBoxLayout *m_layout;
    QLabel *m_none;
    std::vector<Row> m_rows;
};

} // namespace ic
