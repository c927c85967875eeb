// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/console/declared_fixture.h"
#include "ui/playbook/playbook_view.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/ticker.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

#include <memory>

namespace ic::test {

/// A console with a declared incident on a runbook of plain shell steps, and what a person does with a pane
/// of it.
class PaneFixture : public DeclaredFixture {
public:
    static QByteArray runbookText();

    explicit PaneFixture(const QByteArray &runbook = runbookText(), bool declare = true,
                         const QByteArray &environmentYaml = {})
        : DeclaredFixture(runbook, declare, environmentYaml)
    {
        applyTheme(*qApp, ThemeKind::Dark);
        ticker = std::make_unique<Ticker>(clock);
    }

    /// As after a restart of the program: another console on the same data directory.
    void reopen()
    {
        DeclaredFixture::reopen();
        ticker = std::make_unique<Ticker>(clock);
    }

    const IncidentRun *lastRun(const char *label) const { return incident().lastRunOf(stepId(label)); }
    QString stepId(const char *label) const
    {
        for (const Step &step : console->runbook()->steps) {
            if (step.label == QLatin1String(label))
                return step.id;
        }
        return {};
    }
    bool waitForEnd(const char *label, int timeoutMs = 30000) const
    {
        return QTest::qWaitFor(
            [&] {
                const IncidentRun *run = lastRun(label);
                return run && run->end;
            },
            timeoutMs);
    }

    std::unique_ptr<Ticker> ticker;
};

inline QByteArray PaneFixture::runbookText()
{
    return R"(# Procedures

- **It is down** → [Outage](#outage)

## Outage

### Immediate Actions (0-2 minutes)

1. **Look**: is it really down?
2. **Roll back**: `echo rolled back`

### Checks

```bash
# Look around
ls -a

# Change it
touch changed

# Wait long
echo waiting; sleep 300

# Break
echo oh no; exit 3

# Greet
echo hello <NAME>

# Wipe
rm -rf everything
```

### Three checks

```bash
# List one
ls one

# Where
pwd

# When
date
```

### Checklist

- [ ] Told everybody
- [ ] Slept again

### Message

```
System is down since [TIMESTAMP].
I am [YOUR NAME] & <nobody> else.
```
)";
}

/// A control by its accessible name, as a screen reader finds it; null where none is in view.
template <typename Control = QAbstractButton>
Control *control(const QWidget &pane, const QString &name)
{
    const auto all = pane.findChildren<Control *>();
    for (Control *candidate : all) {
        QString spoken = candidate->accessibleName();
        if constexpr (std::is_same_v<Control, QAbstractButton>) {
            if (spoken.isEmpty())
                spoken = candidate->text();
        }
        if (candidate->isVisibleTo(&pane) && spoken == name)
            return candidate;
    }
    return nullptr;
}

/// A text that is in view somewhere in the pane.
inline bool shows(const QWidget &pane, const QString &text)
{
    const auto labels = pane.findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        if (label->isVisibleTo(&pane) && label->text().contains(text))
            return true;
    }
    return false;
}

/// Presses a key where the focus is.
inline void press(Qt::Key key)
{
    QTest::keyClick(QApplication::focusWidget(), key);
}

} // namespace ic::test
