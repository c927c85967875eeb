// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QCheckBox;
class QLineEdit;

namespace ic {

/// Where to save an output: a path in place, since a file dialog would stand before the incident.
class OutputSaveRow : public QWidget {
    Q_OBJECT
public:
    OutputSaveRow(const QString &label, QWidget *parent);
    /// Ready to type, with a proposal.
    void open();

Q_SIGNALS:
    void saveWanted(const QString &path, bool withTimes);
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void accept();

    QString m_label;
    QLineEdit *m_path;
    QCheckBox *m_times;
};

} // namespace ic
