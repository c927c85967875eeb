// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/request/expectations.h"

#include "app/request/json_body.h"
#include "app/request/response_text.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace ic {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Request)
};

using Of = HttpExpectation::Of;
using How = HttpExpectation::How;

constexpr qsizetype longestShown = 200;
constexpr qsizetype longestCaptured = 64 * 1024; // the system's limit for one variable is twice that

QString shortened(const QString &text)
{
    return printable(text.size() > longestShown ? text.left(longestShown) + QStringLiteral("…") : text);
}

std::optional<QString> headerText(const RequestAnswer &answer, const QString &name)
{
    const auto found = std::ranges::find_if(answer.headers, [&name](const ResponseHeader &header) {
        return QString::fromLatin1(header.name).compare(name, Qt::CaseInsensitive) == 0;
    });
    return found == answer.headers.end() ? std::nullopt : std::optional(QString::fromUtf8(found->value));
}

class Judge {
public:
    explicit Judge(const RequestAnswer &answer)
        : m_answer(answer)
        , m_text(decodedBody(answer))
    {
        if (m_text && answer.bodyBytes == answer.body.size())
            m_json = JsonBody::parse(m_text->toUtf8());
    }

    Verdict verdict(const HttpExpectation &expectation, const QString &value) const
    {
        const bool isSo = holds(expectation, value);
        Verdict verdict{isSo != expectation.negated, expectation.text};
        if (!verdict.holds)
            verdict.text += QStringLiteral(": ") + insteadOf(expectation);
        return verdict;
    }

    const std::optional<JsonBody> &json() const { return m_json; }
    const std::optional<QString> &text() const { return m_text; }

private:
    bool holds(const HttpExpectation &expectation, const QString &value) const
    {
        switch (expectation.of) {
        case Of::Status:
            return std::ranges::any_of(expectation.statuses, [this](const auto &range) {
                return m_answer.status >= range.first && m_answer.status <= range.second;
            });
        case Of::Duration:
            return m_answer.duration < expectation.limit;
        case Of::Header:
            return textHolds(headerText(m_answer, expectation.name), expectation.how, value);
        case Of::Body:
            return textHolds(m_text, expectation.how, value);
        case Of::Pointer:
            return m_json && pointerHolds(*m_json, expectation, value);
        }
        return false;
    }

    static bool textHolds(const std::optional<QString> &text, How how, const QString &value)
    {
        if (!text)
            return false;
        switch (how) {
        case How::Exists:
            return true;
        case How::Equals:
            return *text == unquoted(value);
        case How::Contains:
            return text->contains(unquoted(value), Qt::CaseInsensitive);
        case How::Matches:
            return QRegularExpression(value).match(*text).hasMatch();
        case How::Below:
            break;
        }
        return false;
    }

    static bool pointerHolds(const JsonBody &json, const HttpExpectation &expectation, const QString &value)
    {
        switch (expectation.how) {
        case How::Exists:
            return json.has(expectation.name);
        case How::Equals:
            return json.equals(expectation.name, value);
        case How::Contains:
            return json.contains(expectation.name, value);
        case How::Matches:
            return textHolds(json.textAt(expectation.name), How::Matches, value);
        case How::Below:
            break;
        }
        return false;
    }

    QString insteadOf(const HttpExpectation &expectation) const
    {
        switch (expectation.of) {
        case Of::Status:
            return Text::tr("it is %1").arg(m_answer.status);
        case Of::Duration:
            return Text::tr("it took %1 ms").arg(m_answer.duration.count());
        case Of::Header: {
            const auto header = headerText(m_answer, expectation.name);
            return header ? Text::tr("it is “%1”").arg(shortened(*header)) : Text::tr("there is none");
        }
        case Of::Body:
            return m_text ? Text::tr("it is “%1”").arg(shortened(*m_text)) : Text::tr("it is no text");
        case Of::Pointer: {
            if (!m_json)
                return m_answer.bodyBytes > m_answer.body.size()
                    ? Text::tr("the body is longer than “# @body-limit”, so it was not looked at")
                    : Text::tr("the body is no JSON");
            const auto found = m_json->textAt(expectation.name);
            return found ? Text::tr("it is “%1”").arg(shortened(*found)) : Text::tr("there is nothing");
        }
        }
        return {};
    }

    const RequestAnswer &m_answer;
    std::optional<QString> m_text;
    std::optional<JsonBody> m_json;
};

std::optional<QString> sourceOf(const HttpCapture &capture, const RequestAnswer &answer, const Judge &judge)
{
    switch (capture.from) {
    case HttpCapture::From::Status:
        return QString::number(answer.status);
    case HttpCapture::From::Header:
        return headerText(answer, capture.name);
    case HttpCapture::From::Body:
        return judge.text() && answer.bodyBytes == answer.body.size() ? judge.text() : std::nullopt;
    case HttpCapture::From::Pointer:
        return judge.json() ? judge.json()->textAt(capture.name) : std::nullopt;
    }
    return std::nullopt;
}

QString sourceText(const HttpCapture &capture)
{
    switch (capture.from) {
    case HttpCapture::From::Status:
        return QStringLiteral("status");
    case HttpCapture::From::Header:
        return QStringLiteral("header ") + capture.name;
    case HttpCapture::From::Body:
        return QStringLiteral("body");
    case HttpCapture::From::Pointer:
        return capture.name;
    }
    return {};
}

} // namespace

Result<std::vector<Verdict>> judge(const HttpRequest &request, const RequestAnswer &answer,
                                   const HttpValues &values)
{
    const Judge judge(answer);
    std::vector<Verdict> verdicts;
    for (const HttpExpectation &expectation : request.expectations) {
        const auto value = expectation.how == How::Matches
            ? filledText(expectation.value, values,
                         [](const QString &, const HttpMark &, const QString &text) -> Result<QString> {
                             return QRegularExpression::escape(text);
                         })
            : filledText(expectation.value, values,
                         [](const QString &before, const HttpMark &, const QString &text) -> Result<QString> {
                             return before.startsWith(QLatin1Char('"')) ? jsonEscaped(text) : text;
                         });
        if (!value)
            return std::unexpected(value.error());
        verdicts.push_back(judge.verdict(expectation, *value));
    }
    return verdicts;
}

std::vector<CapturedValue> capture(const HttpRequest &request, const RequestAnswer &answer)
{
    const Judge judge(answer);
    std::vector<CapturedValue> captured;
    for (const HttpCapture &wanted : request.captures) {
        CapturedValue value{wanted.variable, sourceOf(wanted, answer, judge), {}};
        if (!value.value)
            value.problem = Text::tr("there is nothing at %1").arg(sourceText(wanted));
        else if (value.value->contains(QChar(0)) || value.value->size() > longestCaptured)
            value.problem = Text::tr("what stands at %1 is too long for a variable, or holds a NUL character")
                                .arg(sourceText(wanted));
        if (!value.problem.isEmpty())
            value.value.reset();
        captured.push_back(std::move(value));
    }
    return captured;
}

} // namespace ic
