// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runbook/runbook_notice.h"

#include "ui/runbook/changes_text.h"
#include "ui/widgets/button.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/status_dot.h"

#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QPointer>
#include <QPushButton>

namespace ic {

RunbookNotice::RunbookNotice(Console &console, QWidget *parent)
    : QFrame(parent)
    , m_console(console)
    , m_text(makeWrapping(QString(), this))
    , m_show(makeButton(tr("Show changes"), this))
    , m_use(makeButton(tr("Use it"), tr("Use the changed runbook"), this))
    , m_dismiss(makeButton(tr("Dismiss"), Role::Quiet, tr("Dismiss the runbook's changes"), this))
{
    setRole(this, Role::RowRunning);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 5, 12, 5);
    layout->setSpacing(8);
    layout->addWidget(new StatusDot(StatusDot::State::Unknown, this));
    layout->addWidget(m_text, 1);
    layout->addWidget(m_show);
    layout->addWidget(m_use);
    layout->addWidget(m_dismiss);
    connect(m_show, &QPushButton::clicked, this, &RunbookNotice::changesRequested);
    connect(m_dismiss, &QPushButton::clicked, this, [this] { m_console.dismissRunbookNews(); });
    connect(m_use, &QPushButton::clicked, this, [this] {
        m_console.adoptRunbook([self = QPointer(this)](const Result<void> &result) {
            if (self && !result)
                self->m_text->setText(result.error().text());
        });
    });
    connect(&console, &Console::runbookNewsChanged, this, &RunbookNotice::refresh);
    connect(&console, &Console::runbookChanged, this, &RunbookNotice::refresh);
    refresh();
}

void RunbookNotice::refresh()
{
    const auto &news = m_console.runbookNews();
    setVisible(news.has_value());
    if (!news)
        return;
    const bool offered = m_console.incident().isOpen() && m_console.offeredRunbook();
    // A folder may have been named with a slash at its end.
    const QString file = QFileInfo(QDir::cleanPath(news->after->path)).fileName();
    m_text->setText(offered
                        ? tr("%1 has changed: %2. %3 goes on with it as it was.")
                              .arg(file, ChangesText::summary(*news), m_console.incident().declaration.number)
                        : tr("%1 has changed: %2.").arg(file, ChangesText::summary(*news)));
    setAccessibleName(m_text->text());
    m_use->setVisible(offered);
    m_use->setEnabled(!m_console.isReadOnly());
}

} // namespace ic
