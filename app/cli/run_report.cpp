// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/run_report.h"

#include "app/cli/terminal.h"

#include <QJsonObject>

namespace ic::cli {

void RunReport::print(const char *event, const QString &stepId, QJsonObject object)
{
    object.insert(QStringLiteral("event"), QLatin1String(event));
    object.insert(QStringLiteral("step"), stepId);
    m_terminal.print(QJsonDocument(object), true);
}

void RunReport::started(const StepPreview &preview, RunId run)
{
    m_stepId = preview.step->id;
    m_streams = {};
    print("started", m_stepId,
          {{QStringLiteral("run"), run.text()},
           {QStringLiteral("label"), preview.step->label},
           {QStringLiteral("command"), preview.command},
           {QStringLiteral("effect"), effectName(preview.effect)},
           {QStringLiteral("environment"), preview.environment},
           {QStringLiteral("directory"), preview.directory}});
}

void RunReport::line(RecordedStream stream, const QString &text, bool continues)
{
    QJsonObject object{{QStringLiteral("stream"),
                        stream == RecordedStream::Error ? QStringLiteral("err") : QStringLiteral("out")},
                       {QStringLiteral("text"), text}};
    if (continues)
        object.insert(QStringLiteral("continues"), true);
    print("line", m_stepId, object);
}

void RunReport::output(RecordedStream stream, const QByteArray &bytes)
{
    Stream &from = m_streams.at(stream == RecordedStream::Error ? 1 : 0);
    from.open += from.decoder(bytes);
    qsizetype begin = 0;
    for (qsizetype end = from.open.indexOf(u'\n'); end >= 0; end = from.open.indexOf(u'\n', begin)) {
        line(stream, from.open.mid(begin, end - begin), false);
        begin = end + 1;
    }
    from.open.remove(0, begin);
    while (from.open.size() > longestLine) {
        // Not between the two halves of a character.
        const qsizetype cut = from.open.at(longestLine - 1).isHighSurrogate() ? longestLine - 1 : longestLine;
        line(stream, from.open.left(cut), true);
        from.open.remove(0, cut);
    }
}

void RunReport::flush()
{
    for (const RecordedStream stream : {RecordedStream::Out, RecordedStream::Error}) {
        Stream &from = m_streams.at(stream == RecordedStream::Error ? 1 : 0);
        if (!from.open.isEmpty())
            line(stream, from.open, false);
        from.open.clear();
    }
}

void RunReport::finished(RunId run, const RunEnd &end)
{
    flush();
    print("finished", m_stepId,
          {{QStringLiteral("run"), run.text()},
           {QStringLiteral("outcome"), runOutcomeName(end.outcome)},
           {QStringLiteral("exitCode"), end.exitCode},
           {QStringLiteral("signal"), end.signal},
           {QStringLiteral("durationMs"), end.durationMs},
           {QStringLiteral("message"), end.message}});
}

void RunReport::verified(const QString &stepId, const QString &by, const StepVerdict &verdict)
{
    print("verified", stepId,
          {{QStringLiteral("verdict"), verifiedName(verdict.verified)},
           {QStringLiteral("by"), by},
           {QStringLiteral("detail"), verdict.detail}});
}

void RunReport::ended(const QString &stepId, int exitStatus)
{
    print("ended", stepId, {{QStringLiteral("exitStatus"), exitStatus}});
}

} // namespace ic::cli
