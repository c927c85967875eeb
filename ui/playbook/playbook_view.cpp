// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/playbook/playbook_view.h"

#include "app/console/console.h"
#include "app/console/step_preview.h"
#include "ui/output/output_view.h"
#include "ui/playbook/document_link.h"
#include "ui/playbook/page_row.h"
#include "ui/playbook/playbook_page.h"
#include "ui/playbook/section_heading.h"
#include "ui/playbook/step_row.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/sentence.h"
#include "ui/widgets/ticker.h"

#include <QApplication>
#include <QLabel>
#include <QPointer>
#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>

#include <functional>
#include <map>
#include <utility>

namespace ic {

namespace {

/// Says when the page has become higher or lower.
class HeightWatch : public QObject {
public:
    HeightWatch(QWidget *watched, std::function<void()> changed)
        : QObject(watched)
        , m_changed(std::move(changed))
    {
        watched->installEventFilter(this);
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Resize)
            m_changed();
        return QObject::eventFilter(watched, event);
    }

private:
    std::function<void()> m_changed;
};

} // namespace

struct PlaybookView::Private {
    explicit Private(Console &theConsole)
        : console(theConsole)
    {
    }

    Console &console;
    QVBoxLayout *layout = nullptr;
    QScrollArea *scroll = nullptr;
    QLabel *nothing = nullptr; ///< the sentence where there is no page
    InlineSentence *sentence = nullptr; ///< about a link
    QPointer<PlaybookPage> page;
    QPointer<SectionHeading> header;
    QPointer<OutputView> large; ///< one run's output in place of the page
    QPointer<QWidget> beforeLarge; ///< had the focus
    QString section;
    std::map<QString, int> positions; ///< scroll position by section
    QPointer<QWidget> wanted; ///< was just opened; the page may still be making room for it
    QTimer wantedEnds;

    void bringIntoView() const;

    QString reasonForNoPage() const;
    void removePage();
};

void PlaybookView::Private::bringIntoView() const
{
    if (!wanted || !page || !page->isAncestorOf(wanted))
        return;
    // Of what is higher than the view its top: there is the button that stops it, and its last lines
    // stand in the pane below too.
    if (wanted->height() > scroll->viewport()->height())
        scroll->verticalScrollBar()->setValue(wanted->mapTo(page, QPoint()).y());
    else
        scroll->ensureWidgetVisible(wanted, 0, 16);
}

QString PlaybookView::Private::reasonForNoPage() const
{
    if (!console.runbook())
        return console.runbookError() ? console.runbookError()->text() : tr("The runbook is being read.");
    const Incident &incident = console.incident();
    if (section.isEmpty() && incident.isOpen() && incident.section.isEmpty()
        && !incident.declaration.situation.isEmpty())
        return tr("“%1” leads to no section of the runbook. Choose a procedure at the left that helps, and "
                  "mend "
                  "the link when this is over.")
            .arg(incident.declaration.title);
    if (section.isEmpty())
        return tr("Choose at the left what is happening. Its procedure opens here.");
    return tr("The runbook has no section “%1”. Choose another at the left.").arg(section);
}

void PlaybookView::Private::removePage()
{
    if (!page)
        return;
    positions[page->section()] = scroll->verticalScrollBar()->value();
    // Out of the way at once; gone when what led here has returned.
    if (QWidget *old = scroll->takeWidget()) {
        old->hide();
        old->deleteLater();
    }
    if (header) {
        header->hide();
        header->deleteLater();
    }
    page = nullptr;
    header = nullptr;
}

PlaybookView::PlaybookView(Console &console, Ticker &ticker, QWidget *parent)
    : QWidget(parent)
    , d(std::make_unique<Private>(console))
{
    setRole(this, Role::Panel);
    setAccessibleName(tr("Playbook"));
    d->layout = new QVBoxLayout(this);
    d->layout->setContentsMargins(1, 1, 1, 1);
    d->layout->setSpacing(0);
    d->sentence = new InlineSentence(this);
    d->layout->addWidget(d->sentence);
    d->scroll = new QScrollArea(this);
    d->scroll->setWidgetResizable(true);
    d->scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    d->scroll->setFrameShape(QFrame::NoFrame);
    d->scroll->setFocusPolicy(Qt::NoFocus);
    d->layout->addWidget(d->scroll, 1);
    constexpr int layoutSettlesMs = 500;
    d->wantedEnds.setSingleShot(true);
    d->wantedEnds.setInterval(layoutSettlesMs);
    connect(&d->wantedEnds, &QTimer::timeout, this, [this] { d->wanted = nullptr; });
    // Whoever scrolls by themselves stays where they go.
    connect(d->scroll->verticalScrollBar(), &QScrollBar::actionTriggered, this,
            [this] { d->wanted = nullptr; });
    d->nothing = makeWrapping(QString(), Role::Dim, this);
    d->nothing->setContentsMargins(16, 16, 16, 16);
    d->nothing->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    d->layout->addWidget(d->nothing, 1);

    const auto refresh = [this] {
        if (d->page)
            d->page->refresh();
    };
    connect(&console, &Console::opened, this, &PlaybookView::rebuildIfOther);
    connect(&console, &Console::runbookChanged, this, &PlaybookView::rebuildIfOther);
    connect(&console, &Console::incidentChanged, this, refresh);
    connect(&console, &Console::historyChanged, this, refresh);
    connect(&ticker, &Ticker::ticked, this, [this](qint64 nowMs) {
        if (d->page)
            d->page->tick(nowMs);
    });
    build();
}

PlaybookView::~PlaybookView() = default;

QString PlaybookView::section() const
{
    return d->section;
}

void PlaybookView::showSection(const QString &sectionId)
{
    d->section = sectionId;
    rebuildIfOther();
}

void PlaybookView::startOver()
{
    d->scroll->verticalScrollBar()->setValue(0);
    d->positions.clear();
}

void PlaybookView::rebuildIfOther()
{
    const RunbookPtr runbook = d->console.runbook();
    const bool same = d->page && runbook && d->page->section() == d->section
        && d->page->runbook()->digest == runbook->digest;
    if (!same)
        build();
    else
        d->page->refresh(); // more may be known of its steps
}

void PlaybookView::build()
{
    closeLargeOutput();
    d->removePage();
    d->sentence->clear();
    const RunbookPtr runbook = d->console.runbook();
    const Section *section = runbook ? runbook->section(d->section) : nullptr;
    d->scroll->setVisible(section);
    d->nothing->setVisible(!section);
    setFocusProxy(nullptr);
    if (!section) {
        d->nothing->setText(d->reasonForNoPage());
        return;
    }
    auto *page = new PlaybookPage(d->console, runbook, *section);
    d->page = page;
    d->header = page->header();
    d->layout->insertWidget(0, d->header);
    d->scroll->setWidget(page);
    if (!page->rows().empty())
        setFocusProxy(page->rows().front()->focusTarget());
    connect(page, &PlaybookPage::wanted, this, [this](QWidget *what) {
        d->wanted = what;
        d->wantedEnds.start();
        // After the layout has made room for it; and again where it makes more.
        QTimer::singleShot(0, this, [this] { d->bringIntoView(); });
    });
    new HeightWatch(page, [this] {
        if (d->wanted)
            QTimer::singleShot(0, this, [this] { d->bringIntoView(); });
    });
    connect(page, &PlaybookPage::linkActivated, this, &PlaybookView::follow);
    connect(page, &PlaybookPage::largeOutputWanted, this, &PlaybookView::showLargeOutput);
    const int position = d->positions[d->section];
    QTimer::singleShot(0, page, [this, position] { d->scroll->verticalScrollBar()->setValue(position); });
}

void PlaybookView::revealStep(const QString &stepId)
{
    const RunbookPtr runbook = d->console.runbook();
    const Step *step = runbook ? runbook->step(stepId) : nullptr;
    if (!step)
        return;
    closeLargeOutput();
    if (!d->page || !d->page->stepRow(stepId)) {
        showSection(playbookOf(*runbook, step->section));
        Q_EMIT sectionChanged(d->section);
    }
    StepRow *row = d->page ? d->page->stepRow(stepId) : nullptr;
    if (!row)
        return;
    QTimer::singleShot(0, row, [this, row] {
        d->scroll->ensureWidgetVisible(row, 0, 48);
        row->focusTarget()->setFocus(Qt::OtherFocusReason);
    });
}

void PlaybookView::showLargeOutput(RunId run, const QString &label)
{
    closeLargeOutput();
    d->beforeLarge = QApplication::focusWidget();
    d->large = new OutputView(d->console.runs(), label, OutputView::Size::Large, this);
    d->large->setRevealer(revealerOf(d->console));
    d->large->setContentsMargins(14, 10, 14, 10);
    d->layout->addWidget(d->large, 1);
    d->scroll->hide();
    connect(d->large, &OutputView::closeWanted, this, &PlaybookView::closeLargeOutput);
    d->large->follow(run);
    d->large->text().setFocus(Qt::OtherFocusReason);
}

void PlaybookView::closeLargeOutput()
{
    if (!d->large)
        return;
    d->large->hide();
    d->large->deleteLater();
    d->large = nullptr;
    d->scroll->setVisible(d->page);
    if (d->beforeLarge)
        d->beforeLarge->setFocus(Qt::OtherFocusReason);
}

void PlaybookView::follow(const QUrl &target)
{
    const RunbookPtr runbook = d->console.runbook();
    if (!runbook)
        return;
    d->sentence->clear();
    const QString sectionId = sectionOfLink(*runbook, target);
    if (sectionId.isEmpty()) {
        if (const auto opened = openOutside(*runbook, target); !opened)
            d->sentence->showError(opened.error());
        return;
    }
    if (!d->page || !d->page->sectionStart(sectionId)) {
        showSection(sectionId);
        Q_EMIT sectionChanged(sectionId);
        return;
    }
    if (QWidget *start = d->page->sectionStart(sectionId))
        d->scroll->verticalScrollBar()->setValue(start->y());
}

} // namespace ic
