// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <memory>

namespace ic {

class Console;
class Ticker;

/// What happened, newest at the bottom, and the field that adds a note (Ctrl+N).
class TimelinePane : public QWidget {
    Q_OBJECT
public:
    TimelinePane(Console &console, Ticker &ticker, QWidget *parent = nullptr);
    ~TimelinePane() override;

    /// Opens the field for a note and gives it the focus; Enter adds, Escape closes.
    void startNote();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace ic
