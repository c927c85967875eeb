// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/value_form.h"

#include "ui/widgets/labels.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace ic {

namespace {

constexpr int captionWidth = 210;
constexpr int fieldWidth = 280;

QString captionOf(const ValueRequest &request)
{
    if (!request.spec.ask.isEmpty())
        return request.spec.ask;
    return ValueForm::tr("Value for %1").arg(request.key);
}

/// What keeps the value from being used; nothing where it can be.
std::optional<QString> faultOf(const ValueRequest &request, const QString &text)
{
    if (text.isEmpty())
        return request.required ? std::optional(QString()) : std::nullopt;
    if (const auto why = whyImpossible(text))
        return why;
    return request.spec.declared ? whyUnfit(request.spec, text) : std::nullopt;
}

QString quietNote(const ValueRequest &request, const QString &text)
{
    if (request.isLost)
        return ValueForm::tr("“%1” gave it, but the console that held it was closed. Run that step again, or "
                             "enter it.")
            .arg(request.setBy);
    if (text.isEmpty() && !request.setBy.isEmpty())
        return ValueForm::tr("“%1” sets it, and has not run yet.").arg(request.setBy);
    if (text.isEmpty() && request.isVariable())
        return request.required ? ValueForm::tr("The command reads it, and nothing sets it.")
                                : ValueForm::tr("Nothing sets it. Left empty, it stays unset.");
    if (!text.isEmpty() && text == request.value)
        return request.sourceText();
    return request.spec.secret ? ValueForm::tr("It is kept out of the journal and the output.") : QString();
}

} // namespace

QString ValueForm::Row::text() const
{
    if (choice)
        return choice->currentText();
    return request.spec.secret ? line->text() : line->text().trimmed();
}

QWidget *ValueForm::Row::field() const
{
    return choice ? static_cast<QWidget *>(choice) : line;
}

ValueForm::ValueForm(const std::vector<ValueRequest> &requests, QWidget *parent)
    : QWidget(parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    m_rows.reserve(requests.size()); // rows are referred to by their place
    for (const ValueRequest &request : requests)
        addRow(request, layout);
}

void ValueForm::addRow(const ValueRequest &request, QVBoxLayout *layout)
{
    Row row;
    row.request = request;
    const QString caption = captionOf(request);
    auto *line = new QHBoxLayout;
    line->setSpacing(10);
    QLabel *label = makeWrapping(caption, this);
    label->setFixedWidth(captionWidth);
    line->addWidget(label, 0, Qt::AlignTop);
    if (request.spec.kind == ValueKind::Choice && request.spec.declared) {
        row.choice = new QComboBox(this);
        row.choice->addItems(request.spec.choices);
        row.choice->setPlaceholderText(tr("Choose…"));
        row.choice->setCurrentIndex(static_cast<int>(request.spec.choices.indexOf(request.value)));
    } else {
        row.line = new QLineEdit(request.value, this);
        if (request.spec.secret) {
            row.line->setEchoMode(QLineEdit::Password);
            row.line->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
        }
        row.line->selectAll();
    }
    row.note = makeWrapping(QString(), Role::Dim, this);
    QWidget *field = row.field();
    label->setBuddy(field);
    field->setAccessibleName(caption);
    field->setMinimumWidth(150);
    // Beside the text in the field, also where it is only one line.
    for (QLabel *beside : {label, row.note}) {
        beside->setMinimumHeight(field->sizeHint().height());
        beside->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    }
    field->setMaximumWidth(fieldWidth);
    line->addWidget(field, 2, Qt::AlignTop);
    line->addWidget(row.note, 3, Qt::AlignTop);
    layout->addLayout(line);
    m_rows.push_back(row);
    const std::size_t place = m_rows.size() - 1;
    const auto judgeIt = [this, place] {
        judge(m_rows[place]);
        Q_EMIT changed();
    };
    if (row.choice)
        connect(row.choice, &QComboBox::currentIndexChanged, this, judgeIt);
    else
        connect(row.line, &QLineEdit::textChanged, this, judgeIt);
    judge(row);
}

void ValueForm::judge(const Row &row)
{
    const QString text = row.text();
    const auto fault = faultOf(row.request, text);
    if (fault && !fault->isEmpty()) {
        row.note->setText(*fault);
        setRole(row.note, Role::Bad);
    } else if (const auto doubt = text.isEmpty() || row.request.spec.declared
                   ? std::nullopt
                   : whyUnfit(row.request.spec, text)) {
        row.note->setText(tr("Are you sure? %1").arg(*doubt));
        setRole(row.note, Role::Warning);
    } else {
        row.note->setText(quietNote(row.request, text));
        setRole(row.note, Role::Dim);
    }
    row.field()->setAccessibleDescription(row.note->text());
}

std::map<QString, QString> ValueForm::values() const
{
    std::map<QString, QString> values;
    for (const Row &row : m_rows) {
        if (const QString text = row.text(); !text.isEmpty() || row.request.required)
            values[row.request.key] = text;
    }
    return values;
}

QStringList ValueForm::secretKeys() const
{
    QStringList keys;
    for (const Row &row : m_rows) {
        if (row.request.spec.secret)
            keys << row.request.key;
    }
    return keys;
}

bool ValueForm::isComplete() const
{
    return std::ranges::none_of(m_rows,
                                [](const Row &row) { return faultOf(row.request, row.text()).has_value(); });
}

QWidget *ValueForm::firstField() const
{
    if (m_rows.empty())
        return nullptr;
    const auto open = std::ranges::find_if(
        m_rows, [](const Row &row) { return faultOf(row.request, row.text()).has_value(); });
    return (open == m_rows.end() ? m_rows.front() : *open).field();
}

void ValueForm::clearSecrets()
{
    for (const Row &row : m_rows) {
        if (row.request.spec.secret && row.line)
            row.line->clear();
    }
}

} // namespace ic
