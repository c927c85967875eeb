// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/runbook/commands/http_directives.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <array>

namespace ic {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Runbook)
};

constexpr qint64 mostBodyBytes = 64LL * 1024 * 1024;
constexpr std::chrono::milliseconds longestTimeout = std::chrono::hours(1);

std::unexpected<Error> unreadable(const QString &directive, const QString &remedy)
{
    return fail(ErrorCode::Malformed, Text::tr("“# @%1” can't be read: %2").arg(directive, remedy));
}

std::optional<std::chrono::milliseconds> shortDuration(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("^(\\d{1,7}(?:\\.\\d{1,3})?)\\s*(ms|s|m|min)?$"));
    const auto match = pattern.match(text.trimmed());
    if (!match.hasMatch())
        return std::nullopt;
    const QString unit = match.captured(2);
    const double factor = unit == u"ms" ? 1 : unit.startsWith(u'm') ? 60'000 : 1000;
    return std::chrono::milliseconds(static_cast<qint64>(match.captured(1).toDouble() * factor));
}

std::optional<qint64> byteCount(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("^(\\d{1,9})\\s*(B|k|kB|KiB|M|MB|MiB)?$"),
                                            QRegularExpression::CaseInsensitiveOption);
    const auto match = pattern.match(text.trimmed());
    if (!match.hasMatch())
        return std::nullopt;
    const QString unit = match.captured(2).toLower();
    return match.captured(1).toLongLong()
        * (unit.startsWith(u'k')       ? 1024
               : unit.startsWith(u'm') ? 1024 * 1024
                                       : 1);
}

std::optional<std::vector<std::pair<int, int>>> statusRanges(const QString &text)
{
    static const QRegularExpression one(
        QStringLiteral("^([1-5])(?:xx|XX)$|^([1-5]\\d\\d)(?:\\s*[-–]\\s*([1-5]\\d\\d))?$"));
    std::vector<std::pair<int, int>> ranges;
    for (const QString &part : text.split(QLatin1Char(','))) {
        const auto match = one.match(part.trimmed());
        if (!match.hasMatch())
            return std::nullopt;
        if (match.capturedLength(1) > 0) {
            const int hundred = match.captured(1).toInt() * 100;
            ranges.emplace_back(hundred, hundred + 99);
        } else {
            const int from = match.captured(2).toInt();
            const int to = match.capturedLength(3) > 0 ? match.captured(3).toInt() : from;
            if (to < from)
                return std::nullopt;
            ranges.emplace_back(from, to);
        }
    }
    return ranges;
}

/// "/a~1b" is a pointer; a "~" is followed by 0 or 1 (RFC 6901).
bool isPointer(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("^(?:/(?:[^~/]|~[01])*)+$"));
    return pattern.match(text).hasMatch();
}

/// "equals \"open\"", "not contains x", "exists", into `expectation`.
bool readComparison(QString text, HttpExpectation &expectation)
{
    static const std::array words = {
        std::pair{QStringLiteral("equals"), HttpExpectation::How::Equals},
        std::pair{QStringLiteral("contains"), HttpExpectation::How::Contains},
        std::pair{QStringLiteral("matches"), HttpExpectation::How::Matches},
        std::pair{QStringLiteral("exists"), HttpExpectation::How::Exists},
    };
    const auto takeWord = [&text](const QString &word) {
        if (text != word && !text.startsWith(word + QLatin1Char(' ')))
            return false;
        text = text.mid(word.size()).trimmed();
        return true;
    };
    expectation.negated = takeWord(QStringLiteral("not"));
    bool known = false;
    for (const auto &[word, how] : words) {
        if (!known && takeWord(word)) {
            expectation.how = how;
            known = true;
        }
    }
    expectation.value = text;
    if (!known)
        return expectation.negated && !text.isEmpty(); // "not 3"
    if (expectation.how == HttpExpectation::How::Matches)
        return !text.isEmpty() && QRegularExpression(text).isValid();
    return (expectation.how == HttpExpectation::How::Exists) == text.isEmpty();
}

Result<HttpExpectation> expectationFrom(const QString &directive, const QString &text)
{
    HttpExpectation expectation;
    expectation.text = text;
    const QString subject = text.section(QLatin1Char(' '), 0, 0);
    QString rest = text.mid(subject.size()).trimmed();
    if (subject == u"status") {
        const auto ranges = statusRanges(rest);
        if (!ranges)
            return unreadable(directive, Text::tr("write a status such as 200, 2xx or 200-299"));
        expectation.statuses = *ranges;
        return expectation;
    }
    if (subject == u"duration") {
        static const QRegularExpression below(QStringLiteral("^<=?\\s*(.+)$"));
        const auto limit = shortDuration(below.match(rest).captured(1));
        if (!limit)
            return unreadable(directive, Text::tr("write a limit such as duration < 2s"));
        expectation.of = HttpExpectation::Of::Duration;
        expectation.how = HttpExpectation::How::Below;
        expectation.limit = *limit;
        return expectation;
    }
    if (subject == u"header") {
        expectation.of = HttpExpectation::Of::Header;
        expectation.name = rest.section(QLatin1Char(' '), 0, 0);
        rest = rest.mid(expectation.name.size()).trimmed();
    } else if (subject == u"body") {
        expectation.of = HttpExpectation::Of::Body;
    } else if (isPointer(subject)) {
        expectation.of = HttpExpectation::Of::Pointer;
        expectation.name = subject;
    } else {
        return unreadable(directive,
                          Text::tr("it can look at status, header NAME, body, duration, or a JSON pointer "
                                   "such as /data/0/state"));
    }
    if (!readComparison(rest, expectation))
        return unreadable(directive,
                          Text::tr("write equals, contains or matches with a value, or exists, each with "
                                   "“not” before it where it shall not be so"));
    return expectation;
}

/// What decides which programs run, or how: a server must not.
bool mayBeCaptured(const QString &variable)
{
    static const QRegularExpression name(QStringLiteral("^[A-Za-z_][A-Za-z0-9_]*$"));
    static const QRegularExpression deciding(QStringLiteral(
        "^(?:PATH|IFS|ENV|HOME|SHELL|SHELLOPTS|BASHOPTS|PS[0-4]|CDPATH|GLOBIGNORE|EDITOR|VISUAL|PAGER"
        "|(?:LD|DYLD|BASH|NODE|NPM|npm|PYTHON|PERL5?|RUBY|JAVA|GIT|SSH|IC|QT)_?.*)$"));
    return name.match(variable).hasMatch() && !deciding.match(variable).hasMatch();
}

Result<HttpCapture> captureFrom(const QString &directive, const QString &text)
{
    HttpCapture capture;
    capture.variable = text.section(QLatin1Char(' '), 0, 0);
    const QString source = text.mid(capture.variable.size()).trimmed();
    if (!mayBeCaptured(capture.variable))
        return unreadable(
            directive,
            Text::tr("“%1” can't be a variable here. Its name has letters, digits and _, and is "
                     "none by which programs are found or told what to do")
                .arg(capture.variable));
    if (source.startsWith(QLatin1String("header "))) {
        capture.from = HttpCapture::From::Header;
        capture.name = source.mid(7).trimmed();
    } else if (source == u"status") {
        capture.from = HttpCapture::From::Status;
    } else if (source == u"body") {
        capture.from = HttpCapture::From::Body;
    } else if (isPointer(source)) {
        capture.name = source;
    } else {
        return unreadable(directive,
                          Text::tr("say where the value stands: a JSON pointer such as /token, header NAME, "
                                   "status, or body"));
    }
    return capture;
}

} // namespace

bool isHttpDirective(const QString &directive)
{
    static const QRegularExpression ours(
        QStringLiteral("^(?:expect|capture|timeout|body-limit|no-redirect|name)(?:\\s|$)"));
    return ours.match(directive).hasMatch();
}

Result<void> applyHttpDirective(const QString &directive, HttpRequest &request)
{
    const QString word = directive.section(QLatin1Char(' '), 0, 0);
    const QString rest = directive.mid(word.size()).trimmed();
    if (word == u"expect") {
        auto expectation = expectationFrom(directive, rest);
        if (!expectation)
            return std::unexpected(expectation.error());
        request.expectations.push_back(std::move(*expectation));
    } else if (word == u"capture") {
        auto capture = captureFrom(directive, rest);
        if (!capture)
            return std::unexpected(capture.error());
        request.captures.push_back(std::move(*capture));
    } else if (word == u"timeout") {
        const auto timeout = shortDuration(rest);
        if (!timeout || timeout->count() <= 0 || *timeout > longestTimeout)
            return unreadable(directive, Text::tr("write a time such as 10s, up to an hour"));
        request.timeout = *timeout;
    } else if (word == u"body-limit") {
        const auto limit = byteCount(rest);
        if (!limit || *limit <= 0 || *limit > mostBodyBytes)
            return unreadable(directive, Text::tr("write a size such as 1MiB, up to 64MiB"));
        request.bodyLimit = *limit;
    } else if (word == u"no-redirect") {
        request.followsRedirects = false;
    }
    return {};
}

} // namespace ic
