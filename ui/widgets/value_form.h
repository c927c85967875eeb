// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/step_values.h"

#include <QWidget>

#include <map>
#include <vector>

class QComboBox;
class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace ic {

/// One field for each value that a step asks for: what it is, its default and where that comes from, and,
/// beside the field, what is wrong with what stands in it.
class ValueForm : public QWidget {
    Q_OBJECT
public:
    explicit ValueForm(const std::vector<ValueRequest> &requests, QWidget *parent = nullptr);

    /// By ValueRequest::key.
    std::map<QString, QString> values() const;
    /// Keys of those that stay covered.
    QStringList secretKeys() const;
    /// Everything that has to be there is, and fits.
    bool isComplete() const;
    /// The first one still to be filled, else the first.
    QWidget *firstField() const;
    /// Secrets stay in no field once they were used.
    void clearSecrets();

Q_SIGNALS:
    void changed();

private:
    struct Row {
        ValueRequest request;
        QLineEdit *line = nullptr;
        QComboBox *choice = nullptr; ///< instead of `line`
        QLabel *note = nullptr;

        QString text() const;
        QWidget *field() const;
    };
    void addRow(const ValueRequest &request, QVBoxLayout *layout);
    void judge(const Row &row);

    std::vector<Row> m_rows;
};

} // namespace ic
