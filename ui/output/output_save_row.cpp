// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/output/output_save_row.h"

#include "ui/widgets/button.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/row_control.h"

#include <QCheckBox>
#include <QDateTime>
#include <QDir>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QStandardPaths>

namespace ic {

OutputSaveRow::OutputSaveRow(const QString &label, QWidget *parent)
    : QWidget(parent)
    , m_label(label)
    , m_path(new QLineEdit(this))
    , m_times(new RowControl<QCheckBox>(tr("With times"), this))
{
    m_path->setAccessibleName(tr("File for the output of: %1").arg(label));
    m_path->setMinimumWidth(320);
    m_times->setAccessibleName(tr("Save with times: %1").arg(label));
    auto *save = makeButton(tr("Save"), Role::Primary, tr("Save output to the file: %1").arg(label), this);
    auto *no = makeButton(tr("Don’t save"), Role::Quiet, tr("Don’t save output: %1").arg(label), this);
    auto *layout = new FlowLayout(this);
    for (QWidget *part : std::initializer_list<QWidget *>{m_path, m_times, save, no})
        layout->addWidget(part);
    connect(save, &QPushButton::clicked, this, &OutputSaveRow::accept);
    connect(no, &QPushButton::clicked, this, &OutputSaveRow::closed);
    setFocusProxy(m_path);
}

void OutputSaveRow::open()
{
    if (m_path->text().isEmpty()) {
        QString name = m_label.left(60);
        name.replace(QRegularExpression(QStringLiteral("[^\\w.-]+")), QStringLiteral("-"));
        const QString now = QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd-HHmmss"));
        QString place = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
        if (!QDir(place).exists())
            place = QDir::homePath();
        m_path->setText(place + QLatin1Char('/') + name + QLatin1Char('-') + now + QStringLiteral(".txt"));
    }
    show();
    m_path->setFocus(Qt::OtherFocusReason);
    m_path->selectAll();
}

void OutputSaveRow::accept()
{
    QString path = m_path->text().trimmed();
    if (path.startsWith(QLatin1String("~/")))
        path.replace(0, 1, QDir::homePath());
    if (path.isEmpty())
        m_path->setFocus(Qt::OtherFocusReason);
    else
        Q_EMIT saveWanted(QDir(QDir::homePath()).absoluteFilePath(path), m_times->isChecked());
}

void OutputSaveRow::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        Q_EMIT closed();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        accept();
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

} // namespace ic
