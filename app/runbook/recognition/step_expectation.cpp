// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/runbook/recognition/step_expectation.h"

#include "app/runbook/commands/http_directives.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace ic {

namespace {

std::unexpected<Error> unreadable(const QString &text)
{
    return fail(
        ErrorCode::Malformed,
        QCoreApplication::translate("Runbook",
                                    "expect=%1 can't be read. Write “exit 0”, “output contains ready” or "
                                    "“/state equals open”")
            .arg(text));
}

} // namespace

Result<StepExpectation> stepExpectation(const QString &given)
{
    const QString text = given.trimmed();
    static const QRegularExpression status(QStringLiteral("^exit\\s+(\\d{1,3})(?:\\s*-\\s*(\\d{1,3}))?$"));
    constexpr int mostStatus = 255;
    StepExpectation expectation;
    if (const auto match = status.match(text); match.hasMatch()) {
        expectation.fromStatus = match.captured(1).toInt();
        expectation.toStatus =
            match.capturedLength(2) > 0 ? match.captured(2).toInt() : expectation.fromStatus;
        if (expectation.toStatus < expectation.fromStatus || expectation.toStatus > mostStatus)
            return unreadable(given);
        return expectation;
    }
    // The words of a request's expectations, of which the body is what a command's output is.
    QString asRequest = text;
    if (text.startsWith(u"output "))
        asRequest = QStringLiteral("body ") + text.mid(int(qstrlen("output ")));
    else if (!text.startsWith(u'/'))
        return unreadable(given);
    HttpRequest request;
    if (!applyHttpDirective(QStringLiteral("expect ") + asRequest, request)
        || request.expectations.size() != 1)
        return unreadable(given);
    expectation.looksAtOutput = true;
    expectation.output = request.expectations.front();
    expectation.output.text = text;
    return expectation;
}

} // namespace ic
