// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/declare/declare_screen.h"

#include "ui/declare/preflight_note.h"
#include "ui/declare/start_field.h"
#include "ui/people/commander_field.h"
#include "ui/ready/ready_header.h"
#include "ui/ready/situation_text.h"
#include "ui/widgets/button.h"
#include "ui/widgets/column.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/segments.h"
#include "ui/widgets/sentence.h"
#include "ui/widgets/trust_question.h"

#include <QGridLayout>
#include <QPointer>
#include <QPushButton>
#include <QSet>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace ic {

namespace {

constexpr int mostFirstSteps = 8;

} // namespace

DeclareScreen::DeclareScreen(Console &console, QWidget *parent)
    : QWidget(parent)
    , m_console(console)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *header = new ReadyHeader(console, tr("No incident"), this);
    QPushButton *back = makeButton(tr("Back"), this);
    back->setToolTip(tr("Escape"));
    connect(back, &QPushButton::clicked, this, &DeclareScreen::cancelled);
    header->addButton(back);
    layout->addWidget(header);
    auto *columns = new QHBoxLayout;
    columns->setContentsMargins(26, 22, 26, 16);
    columns->setSpacing(22);
    auto *column = new Column(this);
    makeForm(column->body());
    columns->addWidget(column, 7);
    auto *side = new Column(this);
    side->setMinimumWidth(330);
    side->setMaximumWidth(460);
    m_firstSteps = new Panel(tr("What comes first"), side);
    m_firstSteps->body()->setSpacing(8);
    m_preflight = new PreflightNote(console, side);
    side->body()->setSpacing(16);
    side->body()->addWidget(m_preflight);
    side->body()->addWidget(m_firstSteps);
    side->body()->addStretch();
    columns->addWidget(side, 3);
    layout->addLayout(columns, 1);
    makeKeys();
}

void DeclareScreen::makeForm(QVBoxLayout *left)
{
    left->setSpacing(8);
    m_title = makeWrapping(QString(), Role::Title, this);
    left->addWidget(m_title);
    left->addWidget(makeWrapping(
        tr("Enter declares: the clock starts and the journal begins. Everything below can be changed later."),
        Role::Dim, this));
    left->addSpacing(8);
    m_playbooks = new Segments(this);
    m_severity = new Segments(this);
    m_commander = new CommanderField(m_console, this);
    m_environment = new Segments(this);
    m_start = new StartField(m_console.clock(), this);
    auto *form = new QGridLayout;
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(12);
    form->setColumnStretch(1, 1);
    addField(form, tr("Playbook"), m_playbooks, tr("1 – 9"));
    m_playbookName = form->itemAtPosition(0, 0)->widget();
    m_playbookKeys = form->itemAtPosition(0, 2)->widget();
    addField(form, tr("Severity"), m_severity, QStringLiteral("S"));
    addField(form, tr("Commander"), m_commander);
    addField(form, tr("Environment"), m_environment, QStringLiteral("E"));
    addField(form, tr("Started"), m_start);
    left->addLayout(form);
    left->addSpacing(8);
    m_trust = new TrustQuestion(m_console, TrustQuestion::Form::Box, this);
    left->addWidget(m_trust);
    m_error = new InlineSentence(this);
    left->addWidget(m_error);
    left->addSpacing(4);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(12);
    m_declare = makeButton(tr("Declare incident"), Role::Primary, this);
    m_declare->setMinimumHeight(40);
    QPushButton *read = makeButton(tr("Only read the procedure"), this);
    read->setMinimumHeight(40);
    buttons->addWidget(m_declare);
    buttons->addWidget(makeKeyCap(tr("Enter"), this));
    buttons->addSpacing(12);
    buttons->addWidget(read);
    buttons->addWidget(makeKeyCap(QStringLiteral("R"), this));
    buttons->addStretch();
    left->addLayout(buttons);
    left->addStretch();
    connect(m_declare, &QPushButton::clicked, this, &DeclareScreen::declare);
    connect(read, &QPushButton::clicked, this, [this] { Q_EMIT readRequested(m_situation, section()); });
    connect(m_playbooks, &Segments::chosenChanged, this, &DeclareScreen::showFirstSteps);
    connect(m_environment, &Segments::chosenChanged, this,
            [this] { m_preflight->look(m_environments.value(m_environment->chosen())); });
}

/// All of the form is in view, from what is declared to the button: the list of commands gives way.
void DeclareScreen::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    constexpr int roomForTheRest = 600; // pixels, with the longest form
    constexpr int lineHeight = 19;
    m_trust->setMostLines(std::clamp((height() - roomForTheRest) / lineHeight, 4, 11));
}

void DeclareScreen::addField(QGridLayout *form, const QString &name, QWidget *field, const QString &keys)
{
    const int row = form->count() == 0 ? 0 : form->rowCount();
    QLabel *label = makeLabel(name, Role::Dim, this);
    label->setBuddy(field);
    field->setAccessibleName(name);
    form->addWidget(label, row, 0, Qt::AlignVCenter);
    form->addWidget(field, row, 1);
    if (!keys.isEmpty())
        form->addWidget(makeKeyCap(keys, this), row, 2, Qt::AlignVCenter);
}

void DeclareScreen::makeKeys()
{
    const auto key = [this](int code, auto &&action) {
        auto *shortcut = new QShortcut(QKeySequence(code), this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        shortcut->setAutoRepeat(false);
        connect(shortcut, &QShortcut::activated, this, action);
    };
    key(Qt::Key_Return, [this] { confirm(); });
    key(Qt::Key_Enter, [this] { confirm(); });
    key(Qt::Key_D, [this] { declare(); });
    key(Qt::Key_R, [this] { Q_EMIT readRequested(m_situation, section()); });
    key(Qt::Key_S, [this] { m_severity->chooseNext(); });
    key(Qt::Key_E, [this] { m_environment->chooseNext(); });
    key(Qt::Key_T, [this] { m_trust->toggle(); });
    key(Qt::Key_Escape, [this] { Q_EMIT cancelled(); });
    for (int number = 1; number <= 9; ++number)
        key(Qt::Key_0 + number, [this, number] { m_playbooks->choose(number - 1); });
}

void DeclareScreen::begin(const QString &situationId)
{
    const RunbookPtr runbook = m_console.runbook();
    const Situation *situation = runbook ? runbook->situation(situationId) : nullptr;
    if (!situation)
        return;
    m_situation = situationId;
    m_underway = false;
    m_error->clear();
    m_title->setText(situation->title);
    fillPlaybooks(*situation, *runbook);
    m_severities = runbook->frontMatter.severities;
    std::vector<Segments::Choice> severities;
    for (const QString &severity : std::as_const(m_severities))
        severities.push_back({severity, tr("Severity %1").arg(severity)});
    m_severity->setChoices(severities, 0);
    m_commander->fill(m_console.actor());
    fillEnvironments();
    m_start->reset();
    m_trust->untick();
    m_declare->setEnabled(!m_console.isReadOnly());
    if (m_console.isReadOnly())
        m_error->showHint(
            tr("This console is read-only, so nothing can be declared here. The procedure can be read."));
    showFirstSteps();
    m_preflight->look(m_environments.value(m_environment->chosen()));
    m_declare->setFocus();
}

void DeclareScreen::fillPlaybooks(const Situation &situation, const Runbook &runbook)
{
    m_sections = SituationText::playbooks(situation);
    std::vector<Segments::Choice> choices;
    for (const QString &section : std::as_const(m_sections)) {
        const QString title = SituationText::sectionTitle(section, runbook);
        choices.push_back({tr("%1  %2", "key and playbook").arg(choices.size() + 1).arg(title), title});
    }
    m_playbooks->setChoices(choices, 0);
    const bool choice = m_sections.size() > 1;
    for (QWidget *part : std::initializer_list<QWidget *>{m_playbookName, m_playbooks, m_playbookKeys})
        part->setVisible(choice);
}

void DeclareScreen::fillEnvironments()
{
    m_environments.clear();
    std::vector<Segments::Choice> choices;
    for (const EnvironmentSetup &environment : m_console.site().environments) {
        m_environments << environment.name;
        const bool drill = environment.kind == EnvironmentKind::Drill;
        choices.push_back(
            {drill ? tr("◇ DRILL · %1").arg(environment.name) : tr("■ LIVE · %1").arg(environment.name),
             drill ? tr("DRILL %1").arg(environment.name) : tr("LIVE %1").arg(environment.name)});
    }
    m_environment->setChoices(choices,
                              static_cast<int>(m_environments.indexOf(m_console.environment().name)));
}

QString DeclareScreen::section() const
{
    return m_sections.value(m_playbooks->chosen(), m_sections.value(0));
}

void DeclareScreen::showFirstSteps()
{
    clearLayout(m_firstSteps->body());
    const RunbookPtr runbook = m_console.runbook();
    if (!runbook)
        return;
    int number = 0;
    const auto add = [this, &number](const QString &text) {
        auto *row = new QWidget(m_firstSteps);
        auto *layout = new QHBoxLayout(row);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(10);
        layout->addWidget(makeKeyCap(QString::number(++number), row), 0, Qt::AlignTop);
        layout->addWidget(makeWrapping(text, row), 1);
        m_firstSteps->body()->addWidget(row);
    };
    // In the document's order; what a duty runs is not named twice.
    QSet<QString> ofActions;
    for (const Section *part : runbook->sectionWithSubsections(section())) {
        for (const Block &block : part->blocks) {
            for (int i = block.first; i < block.first + block.count && number < mostFirstSteps; ++i) {
                const auto index = static_cast<size_t>(i);
                if (block.kind == BlockKind::Actions) {
                    add(runbook->actions[index].title);
                    ofActions.insert(runbook->actions[index].stepId);
                } else if (block.kind == BlockKind::Steps && !ofActions.contains(runbook->steps[index].id)) {
                    add(runbook->steps[index].label);
                }
            }
        }
    }
    m_firstSteps->setVisible(number > 0);
}

DeclareRequest DeclareScreen::request() const
{
    DeclareRequest request;
    request.situation = m_situation;
    request.section = section();
    request.severity = m_severities.value(m_severity->chosen());
    request.commander = m_commander->name();
    request.environment = m_environments.value(m_environment->chosen());
    request.startedMs = m_start->startedMs();
    return request;
}

void DeclareScreen::confirm()
{
    auto *button = qobject_cast<QPushButton *>(focusWidget());
    if (button && button != m_declare && !button->isCheckable())
        button->click();
    else
        declare();
}

void DeclareScreen::declare()
{
    // A second press while the journal still writes the first must not declare twice.
    if (m_underway || !m_declare->isEnabled())
        return;
    m_underway = true;
    m_error->clear();
    // Declaring does not wait for the confirmation: it may fail without keeping anybody from an incident.
    if (m_trust->isWanted())
        m_console.trustRunbook();
    m_console.declare(request(), [self = QPointer(this)](const Result<void> &result) {
        if (!self)
            return;
        self->m_underway = false;
        if (!result)
            self->m_error->showError(result.error());
    });
}

} // namespace ic
