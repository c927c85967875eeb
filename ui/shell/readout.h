// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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
    enum class Tone { Plain, Warning, Good };

    Readout(const QString &caption, Size size, QWidget *parent = nullptr);

    void setCaption(const QString &caption);
    void setValue(const QString &value, Tone tone = Tone::Plain);
    void setDetail(const QString &detail);
    QString value() const;
    /// Less room: smaller figures, no detail.
    void setCompact(bool compact);

protected:
    void changeEvent(QEvent *event) override;

private:
    void colour();

    Size m_size;
    Tone m_tone = Tone::Plain;
    QLabel *m_caption;
    ClockLabel *m_value;
    ElidedLabel *m_detail;
};

} // namespace ic
