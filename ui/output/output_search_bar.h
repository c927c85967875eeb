// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/actions/recorded_output.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;

namespace ic {

/// What to look for in an output, and how many there are. Enter and F3 go on, with Shift back; Escape closes.
class OutputSearchBar : public QWidget {
    Q_OBJECT
public:
    OutputSearchBar(const QString &label, QWidget *parent);

    /// Ready to type, with what was looked for last.
    void open();
    SearchPattern pattern() const;
    void showState(const SearchState &state);
    void showHit(const SearchHit &hit);

Q_SIGNALS:
    void patternChanged(const ic::SearchPattern &pattern);
    void nextWanted(bool forward);
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void showCount();

    QLineEdit *m_field;
    QCheckBox *m_case;
    QCheckBox *m_expression;
    QLabel *m_count;
    SearchState m_state;
    qint64 m_ordinal = 0;
};

} // namespace ic
