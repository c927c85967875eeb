// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/runbook/document/text_repair.h"
#include "app/runbook/loader.h"

#include <QTest>

namespace ic::test {

/// A runbook of text in a test. Lines are joined by line feeds.
inline RunbookPtr runbookOf(const char *markdown)
{
    const auto parsed = parseRunbook(QByteArray(markdown), QStringLiteral("test.md"));
    if (!parsed)
        qFatal("%s", qPrintable(parsed.error().text()));
    return *parsed;
}

/// The lines of a document as they stand in it, whatever ends them; those of UTF-16 as UTF-8. Nothing in them
/// is mended.
inline QList<QByteArray> sourceLines(const QByteArray &source)
{
    QByteArray text = source.contains('\0') ? repairText(source).utf8 : source;
    text.replace("\r\n", "\n");
    text.replace('\r', '\n');
    return text.split('\n');
}

inline QStringList problemCodes(const Runbook &runbook)
{
    QStringList codes;
    for (const Problem &problem : runbook.problems)
        codes += problem.code;
    return codes;
}

inline QStringList labels(const Runbook &runbook)
{
    QStringList texts;
    for (const Step &step : runbook.steps)
        texts += step.label;
    return texts;
}

inline QStringList scripts(const Runbook &runbook)
{
    QStringList texts;
    for (const Step &step : runbook.steps)
        texts += step.script;
    return texts;
}

/// Labels of the steps that a person can run.
inline QStringList runnable(const Runbook &runbook)
{
    QStringList texts;
    for (const Step &step : runbook.steps) {
        if (step.notRunnable.isEmpty())
            texts += step.label;
    }
    return texts;
}

} // namespace ic::test
