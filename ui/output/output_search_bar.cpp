// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/output/output_search_bar.h"

#include "ui/widgets/button.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/row_control.h"

#include <QCheckBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>

namespace ic {

OutputSearchBar::OutputSearchBar(const QString &label, QWidget *parent)
    : QWidget(parent)
    , m_field(new QLineEdit(this))
    , m_case(new RowControl<QCheckBox>(tr("Match case"), this))
    , m_expression(new RowControl<QCheckBox>(tr("Regular expression"), this))
    , m_count(makeLabel(QString(), Role::Dim, this))
{
    m_field->setPlaceholderText(tr("Find in the output"));
    m_field->setAccessibleName(tr("Find in output: %1").arg(label));
    m_field->setMinimumWidth(180);
    m_case->setAccessibleName(tr("Match case in output: %1").arg(label));
    m_expression->setAccessibleName(tr("Regular expression in output: %1").arg(label));
    m_count->setAccessibleName(tr("Hits in output: %1").arg(label));
    auto *back = makeButton(tr("Previous"), Role::Quiet, tr("Previous hit: %1").arg(label), this);
    auto *next = makeButton(tr("Next"), Role::Quiet, tr("Next hit: %1").arg(label), this);
    auto *close = makeButton(tr("Close search"), Role::Quiet, tr("Close search: %1").arg(label), this);
    back->setToolTip(tr("Shift+F3"));
    next->setToolTip(tr("F3"));
    auto *layout = new FlowLayout(this);
    for (QWidget *part :
         std::initializer_list<QWidget *>{m_field, m_count, back, next, m_case, m_expression, close})
        layout->addWidget(part);
    const auto changed = [this] {
        m_state = {};
        m_ordinal = 0;
        showCount();
        Q_EMIT patternChanged(pattern());
    };
    connect(m_field, &QLineEdit::textChanged, this, changed);
    connect(m_case, &QCheckBox::toggled, this, changed);
    connect(m_expression, &QCheckBox::toggled, this, changed);
    connect(back, &QPushButton::clicked, this, [this] { Q_EMIT nextWanted(false); });
    connect(next, &QPushButton::clicked, this, [this] { Q_EMIT nextWanted(true); });
    connect(close, &QPushButton::clicked, this, &OutputSearchBar::closed);
    setFocusProxy(m_field);
}

void OutputSearchBar::open()
{
    show();
    m_field->selectAll();
    m_field->setFocus(Qt::ShortcutFocusReason);
    Q_EMIT patternChanged(pattern());
}

SearchPattern OutputSearchBar::pattern() const
{
    return {m_field->text(), m_case->isChecked(), m_expression->isChecked()};
}

void OutputSearchBar::showState(const SearchState &state)
{
    m_state = state;
    showCount();
}

void OutputSearchBar::showHit(const SearchHit &hit)
{
    m_ordinal = hit.ordinal;
    showCount();
}

void OutputSearchBar::showCount()
{
    const QLocale locale;
    QString text;
    if (m_field->text().isEmpty())
        text = QString();
    else if (!m_state.problem.isEmpty())
        text = tr("Not a regular expression: %1").arg(m_state.problem);
    else if (!m_state.isDone)
        text = tr("%1 so far, %2 % searched")
                   .arg(locale.toString(m_state.hits), locale.toString(int(m_state.fraction * 100)));
    else if (m_state.hits == 0)
        text = tr("not found");
    else if (m_ordinal > 0)
        text = tr("%1 of %2").arg(locale.toString(m_ordinal), locale.toString(m_state.hits));
    else
        text = tr("%1 found").arg(locale.toString(m_state.hits));
    m_count->setText(text);
    m_count->setAccessibleDescription(text);
}

void OutputSearchBar::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        Q_EMIT closed();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT nextWanted(!(event->modifiers() & Qt::ShiftModifier));
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

} // namespace ic
