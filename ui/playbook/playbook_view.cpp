// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/playbook/playbook_view.h"

namespace ic {

struct PlaybookView::Private {
    QString section;
};

PlaybookView::PlaybookView(Console &, Ticker &, QWidget *parent)
    : QWidget(parent)
    , d(std::make_unique<Private>())
{
}

PlaybookView::~PlaybookView() = default;

void PlaybookView::showSection(const QString &sectionId)
{
    d->section = sectionId;
}

QString PlaybookView::section() const
{
    return d->section;
}

void PlaybookView::revealStep(const QString &) { }

} // namespace ic
