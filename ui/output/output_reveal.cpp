// SPDX-License-Identifier: GPL-3.0-or-later
// The part of an output view that shows what a line hides: for that line, for a while, on the screen alone.
#include "ui/output/output_view.h"

#include "app/console/console.h"
#include "app/console/masked_text.h"
#include "ui/widgets/button.h"

#include <QAccessible>
#include <QContextMenuEvent>
#include <QLabel>
#include <QMenu>
#include <QPointer>
#include <QPushButton>

namespace ic {

Revealer revealerOf(Console &console)
{
    return [&console](RunId run, qint64 line, const QString &masked,
                      std::function<void(const Result<QString> &)> done) {
        console.revealLine(run, line, masked, std::move(done));
    };
}

void OutputView::makeReveal()
{
    m_revealEnds.setObjectName(QStringLiteral("reveal"));
    m_revealEnds.setSingleShot(true);
    connect(&m_revealEnds, &QTimer::timeout, this, &OutputView::hideRevealed);
    // Not within the layout that brings the lines: offering needs room of its own.
    connect(m_text, &OutputText::linesShown, this, &OutputView::offerReveal, Qt::QueuedConnection);
}

void OutputView::setRevealer(Revealer revealer)
{
    m_revealer = std::move(revealer);
    offerReveal();
}

void OutputView::offerReveal()
{
    const bool offered = m_revealer && (m_text->revealedLine() || m_text->maskedLine());
    if (m_reveal->isHidden() == offered)
        m_reveal->setVisible(offered);
}

void OutputView::toggleReveal()
{
    if (m_text->revealedLine()) {
        hideRevealed();
        return;
    }
    const auto line = m_text->maskedLine();
    if (!line || !m_revealer) {
        say(tr("There is no masked value in view."));
        return;
    }
    m_revealer(m_run, *line + 1, m_text->recordedText(*line),
               [self = QPointer(this), line = *line, run = m_run](const Result<QString> &shown) {
                   if (self && self->m_run == run)
                       self->takeRevealed(line, shown);
               });
}

void OutputView::takeRevealed(qint64 line, const Result<QString> &shown)
{
    if (!shown) {
        announce(shown.error().text());
        return;
    }
    if (!isVisible())
        return;
    m_text->reveal(line, *shown);
    m_reveal->setText(tr("Hide value"));
    m_reveal->setAccessibleName(tr("Hide value: %1").arg(m_label));
    m_revealEnds.start(revealTime);
    announce(tr("Line %1 is shown unmasked on this screen for %n second(s). It is written down that it was.",
                nullptr, static_cast<int>(revealTime.count()))
                 .arg(line + 1));
    offerReveal();
}

void OutputView::hideRevealed()
{
    m_revealEnds.stop();
    if (!m_text->revealedLine())
        return;
    const qint64 line = *m_text->revealedLine();
    m_text->reveal({}, {});
    m_reveal->setText(tr("Reveal value"));
    m_reveal->setAccessibleName(tr("Reveal value: %1").arg(m_label));
    announce(tr("Line %1 is masked again.").arg(line + 1));
    offerReveal();
}

void OutputView::announce(const QString &sentence)
{
    say(sentence);
    // Qt 6.4 has no announcement event; an alert that names itself is what readers speak at once.
    QAccessibleEvent event(m_said, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void OutputView::hideEvent(QHideEvent *event)
{
    hideRevealed();
    QWidget::hideEvent(event);
}

void OutputView::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(tr("Copy")), &QAction::triggered, this, [this] {
        if (m_output)
            m_output->copy(m_text->copyRange());
    });
    connect(menu->addAction(tr("Copy all")), &QAction::triggered, this, &OutputView::copyAll);
    if (event->reason() == QContextMenuEvent::Mouse)
        m_text->moveMarkTo(m_text->viewport()->mapFromGlobal(event->globalPos()));
    if (m_revealer && (m_text->revealedLine() || m_text->maskedLine())) {
        QAction *reveal = menu->addAction(m_text->revealedLine() ? tr("Hide value") : tr("Reveal value"));
        reveal->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_M));
        connect(reveal, &QAction::triggered, this, &OutputView::toggleReveal);
    }
    menu->popup(event->globalPos());
}

} // namespace ic
