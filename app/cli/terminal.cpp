// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/terminal.h"

#include <QCoreApplication>

#include <cstdio>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

namespace ic::cli {

namespace {
constexpr int assumedColumns = 100;

/// Names of files may hold line ends, and sequences that a terminal obeys.
QString onOneLine(QString text)
{
    for (QChar &each : text) {
        if (each.category() == QChar::Other_Control)
            each = QChar(QChar::ReplacementCharacter);
    }
    return text;
}

void put(std::FILE *file, const QByteArray &bytes)
{
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), file);
    std::fflush(file);
}
} // namespace

Terminal::Terminal()
    : m_inIsTerminal(isatty(STDIN_FILENO) == 1)
    , m_outIsTerminal(isatty(STDOUT_FILENO) == 1)
    , m_errorIsTerminal(isatty(STDERR_FILENO) == 1)
{
}

void Terminal::print(const QString &line)
{
    endStatus();
    put(stdout, line.toUtf8() + '\n');
}

void Terminal::write(const QByteArray &bytes)
{
    endStatus();
    put(stdout, bytes);
}

void Terminal::writeError(const QByteArray &bytes)
{
    endStatus();
    put(stderr, bytes);
}

void Terminal::print(const QJsonDocument &document, bool compact)
{
    if (compact)
        put(stdout, document.toJson(QJsonDocument::Compact) + '\n');
    else
        put(stdout, document.toJson(QJsonDocument::Indented)); // which ends its last line itself
}

void Terminal::showStatus(const QString &text)
{
    // The cursor goes back to the start, the rest of the old line is cleared.
    put(stdout, "\r" + text.left(columns() - 1).toUtf8() + "\x1b[K");
    m_statusShown = true;
}

void Terminal::endStatus()
{
    if (m_statusShown)
        put(stdout, "\r\x1b[K");
    m_statusShown = false;
}

void Terminal::say(const QString &line)
{
    endStatus();
    put(stderr, line.toUtf8() + '\n');
}

void Terminal::error(const Error &error)
{
    say(QCoreApplication::applicationName() + QStringLiteral(": error: ") + error.text());
}

void Terminal::diagnostic(const QString &file, const Problem &problem)
{
    // What concerns the whole file is shown at its first line: editors jump nowhere else.
    say(QStringLiteral("%1:%2: %3: %4 [%5]")
            .arg(onOneLine(file), QString::number(qMax(1, problem.line)),
                 problemSeverityName(problem.severity), onOneLine(problem.text), problem.code));
}

QString Terminal::ask(const QString &question)
{
    endStatus();
    put(stderr, question.toUtf8() + ' ');
    QByteArray line;
    for (int c = std::getc(stdin); c != EOF && c != '\n'; c = std::getc(stdin))
        line += static_cast<char>(c);
    return QString::fromUtf8(line).trimmed();
}

QString Terminal::askHidden(const QString &question)
{
    termios before{};
    const bool isKnown = tcgetattr(STDIN_FILENO, &before) == 0;
    termios silent = before;
    silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    if (isKnown)
        tcsetattr(STDIN_FILENO, TCSADRAIN, &silent);
    const QString answer = ask(question);
    if (isKnown)
        tcsetattr(STDIN_FILENO, TCSADRAIN, &before);
    put(stderr, "\n"); // the one that was typed did not show
    return answer;
}

bool Terminal::askYes(const QString &question)
{
    const QString answer = ask(question + QCoreApplication::translate("Terminal", " [y/N]"));
    const QString yes =
        QCoreApplication::translate("Terminal", "yes", "the word that says yes to a question");
    return !answer.isEmpty() && (yes.startsWith(answer, Qt::CaseInsensitive));
}

int Terminal::columns() const
{
    winsize size{};
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col < 20)
        return assumedColumns;
    return size.ws_col;
}

} // namespace ic::cli
