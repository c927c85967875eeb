// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/theme.h"

#include <QWidget>

class QLabel;

namespace ic {

class ClockLabel;
class ElidedLabel;

/// A caption, a clock, and a line that says what the clock is about. The caption's accessible description is
/// the value, so that "Next update due" can be asked for by name.
class Readout : public QWidget {
    Q_OBJECT
public:
    enum class Size { Normal, Big };

    Readout(const QString &caption, Size size, QWidget *parent = nullptr);

    void setCaption(const QString &caption);
    void setValue(const QString &value, Tone tone = Tone::Plain);
    void setDetail(const QString &detail);
    QString value() const;
    /// Less room: smaller figures.
    void setCompact(bool compact);
    void setDetailWidth(int most);

private:
    Size m_size;
    QLabel *m_caption;
    ClockLabel *m_value;
    ElidedLabel *m_detail;
};

} // namespace ic
