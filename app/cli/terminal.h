// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/runbook/runbook.h"

#include <QByteArray>
#include <QJsonDocument>
#include <QString>

namespace ic::cli {

/// Standard output, standard error and the person who may sit there. Results go to standard output,
/// everything said about them to standard error, so that a pipe gets results only. One thread.
class Terminal {
public:
    Terminal();

    /// A line of result.
    void print(const QString &line);
    /// Bytes of result, exactly.
    void write(const QByteArray &bytes);
    void writeError(const QByteArray &bytes);
    /// JSON as the result, with a line end; `compact` for JSON lines.
    void print(const QJsonDocument &document, bool compact = false);
    /// Replaces the line that stands there by `text`, for what changes while it's looked at. Only where
    /// isInteractive(); endStatus() takes it away again.
    void showStatus(const QString &text);
    void endStatus();

    /// A sentence about what happens.
    void say(const QString &line);
    void error(const Error &error);
    /// "FILE:LINE: warning: TEXT [code]", as compilers write it, so that editors find the line.
    void diagnostic(const QString &file, const Problem &problem);

    /// Somebody sees standard output on a terminal.
    bool isInteractive() const { return m_outIsTerminal; }
    /// Somebody can answer questions.
    bool canAsk() const { return m_inIsTerminal && m_errorIsTerminal; }
    /// Asks on standard error and waits for a line. Anything but a yes is a no.
    bool askYes(const QString &question);
    /// Asks for a line of text.
    QString ask(const QString &question);
    /// The same without showing what is typed: a PIN, a secret.
    QString askHidden(const QString &question);
    /// Width in columns; 100 where it can't be known.
    int columns() const;

private:
    bool m_inIsTerminal = false;
    bool m_outIsTerminal = false;
    bool m_errorIsTerminal = false;
    bool m_statusShown = false;
};

} // namespace ic::cli
