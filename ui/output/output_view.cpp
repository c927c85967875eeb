// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/output/output_view.h"

#include "app/actions/output_saving.h"
#include "app/actions/runs.h"
#include "app/base/background.h"
#include "ui/output/height_grip.h"
#include "ui/output/output_save_row.h"
#include "ui/output/output_search_bar.h"
#include "ui/widgets/button.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/found_button.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/row_control.h"
#include "ui/widgets/tab_order.h"

#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace ic {

namespace {
constexpr qint64 fewestRows = 3;
constexpr qint64 mostRows = 16;
} // namespace

OutputView::OutputView(Runs &runs, const QString &label, Size size, QWidget *parent)
    : QWidget(parent)
    , m_runs(runs)
    , m_label(label)
    , m_size(size)
    , m_text(new OutputText(this))
    , m_search(new OutputSearchBar(label, this))
    , m_save(new OutputSaveRow(label, this))
    , m_said(makeWrapping(QString(), Role::Dim, this))
{
    m_text->setAccessibleName(tr("Output: %1").arg(label));
    m_said->setAccessibleName(tr("About the output: %1").arg(label));
    m_search->hide();
    m_save->hide();
    m_said->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    m_tools = makeTools(label, size);
    layout->addWidget(m_tools);
    layout->addWidget(m_search);
    layout->addWidget(m_save);
    layout->addWidget(m_said);
    layout->addWidget(m_text, 1);
    if (size == Size::Small) {
        m_grip = new HeightGrip(tr("Height of output: %1").arg(label), this);
        layout->addWidget(m_grip);
        connect(m_grip, &HeightGrip::moved, this, [this](int by) {
            m_chosenHeight = std::max(m_text->heightFor(fewestRows), m_text->height() + by);
            fitHeight();
        });
    }
    makeReveal();
    setFocusProxy(m_text);
    connect(m_text, &OutputText::countChanged, this, [this] {
        showCount();
        fitHeight();
    });
    connect(m_text, &OutputText::followingChanged, m_follow, &QCheckBox::setChecked);
    connect(m_text, &OutputText::copyRequested, this, [this](const OutputRange &range) {
        if (m_output)
            m_output->copy(range);
    });
    connect(m_search, &OutputSearchBar::patternChanged, this, [this](const SearchPattern &pattern) {
        m_text->setPattern(pattern);
        m_goesToFirstHit = !pattern.text.isEmpty();
        if (m_output)
            m_output->search(pattern);
    });
    connect(m_search, &OutputSearchBar::nextWanted, this, &OutputView::findOn);
    connect(m_search, &OutputSearchBar::closed, this, &OutputView::closeSearch);
    connect(m_save, &OutputSaveRow::saveWanted, this, &OutputView::save);
    connect(m_save, &OutputSaveRow::closed, this, &OutputView::closeSave);
    connect(&m_runs, &Runs::output, this, [this](RunId id) {
        if (m_output && id == m_run)
            m_output->readOn();
    });
    connect(&m_runs, &Runs::finished, this, [this](RunId id) {
        if (m_output && id == m_run)
            m_output->readOn();
    });
    fitHeight();
}

OutputView::~OutputView()
{
    if (m_cancelSave)
        *m_cancelSave = true;
    m_text->setOutput(nullptr);
}

QWidget *OutputView::makeTools(const QString &label, Size size)
{
    auto *tools = new QWidget(this);
    auto *layout = new FlowLayout(tools, 6);
    QLabel *heading = nullptr;
    if (size == Size::Large) {
        heading = makeLabel(label, Role::Heading, tools);
        layout->addWidget(heading);
    }
    m_count = makeLabel(QString(), Role::Dim, tools);
    m_count->setAccessibleName(tr("Lines of output: %1").arg(label));
    const auto addCheck = [&](const QString &text, const QString &spoken, bool on) {
        auto *box = new RowControl<QCheckBox>(text, tools);
        box->setAccessibleName(spoken);
        box->setChecked(on);
        layout->addWidget(box);
        return box;
    };
    const auto addButton = [&](const QString &text, const QString &spoken, const QString &key) {
        QPushButton *button = makeButton(text, Role::Quiet, spoken, tools);
        button->setToolTip(key);
        layout->addWidget(button);
        return button;
    };
    m_follow = addCheck(tr("Follow"), tr("Follow output: %1").arg(label), true);
    m_follow->setToolTip(tr("End"));
    // By hand only: what the view itself decides must not come back to it as an order.
    connect(m_follow, &QCheckBox::clicked, m_text, &OutputText::setFollowing);
    connect(addCheck(tr("Wrap"), tr("Wrap lines of output: %1").arg(label), true), &QCheckBox::toggled,
            m_text, &OutputText::setWrapping);
    connect(addCheck(tr("Times"), tr("Times of output: %1").arg(label), false), &QCheckBox::toggled, m_text,
            &OutputText::setTimesShown);
    connect(addButton(tr("Find"), tr("Find in the output of: %1").arg(label), tr("Ctrl+F")),
            &QPushButton::clicked, this, &OutputView::openSearch);
    connect(addButton(tr("Copy all"), tr("Copy all output: %1").arg(label), {}), &QPushButton::clicked, this,
            &OutputView::copyAll);
    connect(addButton(tr("Save…"), tr("Save output: %1").arg(label), tr("Ctrl+S")), &QPushButton::clicked,
            this, &OutputView::openSave);
    m_reveal = addButton(tr("Reveal value"), tr("Reveal value: %1").arg(label), tr("Ctrl+M"));
    m_reveal->hide();
    FoundButton::offer(m_reveal);
    connect(m_reveal, &QPushButton::clicked, this, &OutputView::toggleReveal);
    if (size == Size::Small)
        connect(addButton(tr("Open large"), tr("Open large: %1").arg(label), {}), &QPushButton::clicked, this,
                &OutputView::largeWanted);
    else
        connect(addButton(tr("Back to the playbook"), tr("Close large output: %1").arg(label), tr("Escape")),
                &QPushButton::clicked, this, &OutputView::closeWanted);
    for (QLabel *words : {heading, m_count}) {
        if (words)
            words->setMinimumHeight(m_follow->sizeHint().height()); // on one line with the controls
    }
    layout->addWidget(m_count);
    return tools;
}

void OutputView::followInTabOrder(QWidget *before)
{
    for (QWidget *part : std::initializer_list<QWidget *>{m_tools, m_search, m_save, m_text, m_grip}) {
        if (part)
            before = chainTabs(before, part);
    }
}

void OutputView::follow(RunId run)
{
    if (run == m_run)
        return;
    hideRevealed();
    m_run = run;
    m_text->setOutput(nullptr);
    m_output.reset();
    m_finding = false;
    m_stepsDue = 0;
    m_chosenHeight = 0;
    closeSearch();
    closeSave();
    say({});
    if (run.isNull())
        return;
    m_output = std::make_unique<RecordedOutput>(m_runs.recordingFile(run));
    connect(m_output.get(), &RecordedOutput::grown, this, &OutputView::showCount);
    connect(m_output.get(), &RecordedOutput::searched, this, [this](const SearchState &state) {
        if (state.pattern != m_search->pattern())
            return;
        m_search->showState(state);
        // As soon as there is one, the first after the place in view is shown.
        if (m_goesToFirstHit && state.hits > 0) {
            m_goesToFirstHit = false;
            m_output->findFrom(m_text->topLine(), -1, true);
        }
    });
    connect(m_output.get(), &RecordedOutput::found, this, &OutputView::takeHit);
    connect(m_output.get(), &RecordedOutput::notFound, this, [this] {
        m_finding = false;
        m_stepsDue = 0;
    });
    connect(m_output.get(), &RecordedOutput::copied, this, &OutputView::takeCopy);
    connect(m_output.get(), &RecordedOutput::unreadable, this, &OutputView::say);
    m_text->setOutput(m_output.get());
    m_text->setFollowing(true);
    m_output->readOn();
    showCount();
}

void OutputView::showCount()
{
    if (!m_output)
        return;
    const qint64 count = m_output->lineCount();
    const QString number = QLocale().toString(count);
    QString text = count == 1 ? tr("1 line") : tr("%1 lines").arg(number);
    if (!m_output->isCaughtUp())
        text = tr("%1 lines, reading on").arg(number);
    if (m_count->text() != text)
        m_count->setText(text);
}

void OutputView::fitHeight()
{
    if (m_size == Size::Large)
        return;
    const qint64 rows = std::clamp(m_text->lineCount(), fewestRows, mostRows);
    const int height = m_chosenHeight > 0 ? m_chosenHeight : m_text->heightFor(rows);
    if (m_text->minimumHeight() != height || m_text->maximumHeight() != height)
        m_text->setFixedHeight(height);
}

void OutputView::openSearch()
{
    closeSave();
    m_search->open();
}

void OutputView::closeSearch()
{
    if (m_search->isHidden())
        return;
    auto *focused = qobject_cast<QWidget *>(QGuiApplication::focusObject());
    const bool hadFocus = focused && m_search->isAncestorOf(focused);
    m_search->hide();
    m_text->setPattern({});
    if (m_output)
        m_output->search({});
    if (hadFocus)
        m_text->setFocus(Qt::OtherFocusReason);
}

void OutputView::findOn(bool forward)
{
    if (m_search->isHidden()) {
        openSearch();
        return;
    }
    if (!m_output || m_search->pattern().text.isEmpty())
        return;
    if (m_finding) {
        m_stepsDue += forward ? 1 : -1;
        return;
    }
    m_finding = true;
    const OutputPlace from = m_text->caret();
    m_output->findFrom(from.first, from.second, forward);
}

void OutputView::takeHit(const SearchHit &hit)
{
    m_text->showHit(hit);
    m_search->showHit(hit);
    m_finding = false;
    if (m_stepsDue == 0)
        return;
    const bool forward = m_stepsDue > 0;
    m_stepsDue += forward ? -1 : 1;
    findOn(forward);
}

void OutputView::copyAll()
{
    if (m_output)
        m_output->copy({0, 0, std::max<qint64>(0, m_output->lineCount() - 1), -1});
}

void OutputView::takeCopy(const QString &text, bool whole)
{
    QGuiApplication::clipboard()->setText(text);
    const qint64 lines = text.isEmpty() ? 0 : text.count(QLatin1Char('\n')) + 1;
    if (whole)
        say(lines == 1 ? tr("Copied 1 line.") : tr("Copied %1 lines.").arg(QLocale().toString(lines)));
    else
        say(tr("Copied the first %1 lines: more is too much for a clipboard. Save the output to have it "
               "whole.")
                .arg(QLocale().toString(lines)));
}

void OutputView::openSave()
{
    closeSearch();
    m_save->open();
}

void OutputView::closeSave()
{
    if (m_cancelSave)
        *m_cancelSave = true;
    if (m_save->isHidden())
        return;
    auto *focused = qobject_cast<QWidget *>(QGuiApplication::focusObject());
    const bool hadFocus = focused && m_save->isAncestorOf(focused);
    m_save->hide();
    if (hadFocus)
        m_text->setFocus(Qt::OtherFocusReason);
}

void OutputView::save(const QString &path, bool withTimes)
{
    auto cancel = std::make_shared<std::atomic<bool>>(false);
    m_cancelSave = cancel;
    say(tr("Saving to %1…").arg(path));
    inBackground(
        *QThreadPool::globalInstance(), this,
        [file = m_runs.recordingFile(m_run), path, withTimes, cancel] {
            return saveOutput(file, path, withTimes, *cancel);
        },
        [this, path, cancel](const Result<SavedOutput> &saved) {
            if (m_cancelSave == cancel)
                m_cancelSave.reset();
            if (!saved) {
                say(saved.error().text());
                return;
            }
            closeSave();
            say(tr("Saved %1 lines to %2.").arg(QLocale().toString(saved->lines), path));
        });
}

void OutputView::say(const QString &sentence)
{
    m_said->setText(sentence);
    m_said->setAccessibleDescription(sentence);
    m_said->setVisible(!sentence.isEmpty());
}

void OutputView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Find)) {
        openSearch();
    } else if (event->key() == Qt::Key_F3) {
        findOn(!(event->modifiers() & Qt::ShiftModifier));
    } else if (event->matches(QKeySequence::Save)) {
        openSave();
    } else if (event->key() == Qt::Key_M && event->modifiers() == Qt::ControlModifier) {
        toggleReveal();
    } else if (event->key() == Qt::Key_Escape && m_text->revealedLine()) {
        hideRevealed();
    } else if (event->key() == Qt::Key_Escape && !m_search->isHidden()) {
        closeSearch();
    } else if (event->key() == Qt::Key_Escape && !m_save->isHidden()) {
        closeSave();
    } else if (event->key() == Qt::Key_Escape && m_size == Size::Large) {
        Q_EMIT closeWanted();
    } else {
        QWidget::keyPressEvent(event);
    }
}

} // namespace ic
