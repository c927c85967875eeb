// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"

#include <QUrl>
#include <QWidget>

#include <memory>

namespace ic {

class Console;
class Ticker;

/// The playbook as a live page: a section of the runbook and all below it, in the document's order, with what
/// can be done, run, ticked and copied. What rows show comes from the incident and its runs only.
///
/// Keys, where no field has the focus: Up, Down, J and K go from row to row, Enter runs or ticks, Escape
/// leaves.
class PlaybookView : public QWidget {
    Q_OBJECT
public:
    PlaybookView(Console &console, Ticker &ticker, QWidget *parent = nullptr);
    ~PlaybookView() override;

    /// The section that the page shows; an unknown or empty one gives a sentence instead.
    void showSection(const QString &sectionId);
    /// As opened for the first time: for another incident, where nobody has read anything yet.
    void startOver();
    QString section() const;
    /// Shows the step's section where it is another one, scrolls to the step and focuses it.
    void revealStep(const QString &stepId);

Q_SIGNALS:
    /// The page went to another section by itself: by a link, or to reveal a step.
    void sectionChanged(const QString &sectionId);

private:
    void rebuildIfOther();
    void build();
    void follow(const QUrl &target);
    void showLargeOutput(RunId run, const QString &label);
    void closeLargeOutput();

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace ic
