// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/actions/progress_readers.h"

#include "app/base/duration_text.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>

namespace ic {

namespace {

// Nobody tells progress in a longer line, and a pattern could take for ever on one.
constexpr qsizetype longestProgressLine = 4000;
constexpr int mostSteps = 100'000;
constexpr double longestRemaining = 30.0 * 24 * 3600;

const QString running = QStringLiteral("running");
const QString completed = QStringLiteral("completed");
const QString failed = QStringLiteral("failed");

bool isStepOf(int step, int total)
{
    return total >= 1 && total <= mostSteps && step >= 0 && step <= total;
}

/// Steps that are through, of all: the one underway is not.
void setFractionFromSteps(Progress &progress)
{
    if (!isStepOf(progress.step, progress.total))
        return;
    const int through = progress.status == completed ? progress.step : std::max(0, progress.step - 1);
    progress.fraction = static_cast<double>(through) / progress.total;
}

std::optional<double> fractionOfPercent(double percent)
{
    if (!std::isfinite(percent) || percent < 0 || percent > 100)
        return std::nullopt;
    return percent / 100;
}

int intFrom(const QJsonValue &value)
{
    const double number = value.toDouble(-1);
    return number >= 0 && number <= mostSteps ? static_cast<int>(number) : 0;
}

std::optional<std::chrono::seconds> remainingFrom(const QJsonValue &value)
{
    if (value.isString())
        return durationFromText(value.toString());
    const double seconds = value.toDouble(-1);
    if (seconds < 0 || seconds > longestRemaining)
        return std::nullopt;
    return std::chrono::seconds(std::llround(seconds));
}

QString statusFrom(const QString &word)
{
    const QString lower = word.toLower();
    if (lower == completed || lower == u"complete" || lower == u"done" || lower == u"ok"
        || lower == u"success" || lower == u"succeeded")
        return completed;
    if (lower == failed || lower == u"failure" || lower == u"error")
        return failed;
    return running;
}

} // namespace

std::optional<Progress> ProgressReader::readOsc(int, int)
{
    return std::nullopt;
}

std::optional<Progress> JsonProgressReader::read(QStringView line)
{
    const QStringView text = line.trimmed();
    if (!text.startsWith(u'{') || !text.endsWith(u'}') || text.size() > longestProgressLine)
        return std::nullopt;
    const QJsonObject object = QJsonDocument::fromJson(text.toUtf8()).object();
    const bool hasStep = object.value(QStringLiteral("step")).isDouble();
    const bool hasPercent = object.value(QStringLiteral("percent")).isDouble();
    if (!hasStep && !hasPercent && !object.contains(QStringLiteral("rollbackId")))
        return std::nullopt;
    const QJsonValue step = object.value(QStringLiteral("step"));
    if (hasStep && (step.toDouble() < 0 || step.toDouble() > mostSteps))
        return std::nullopt;
    Progress progress;
    progress.rollbackId = object.value(QStringLiteral("rollbackId")).toString();
    progress.step = intFrom(object.value(QStringLiteral("step")));
    progress.total = intFrom(object.value(QStringLiteral("total")));
    progress.phase = object.value(QStringLiteral("phase")).toString();
    if (const QJsonValue status = object.value(QStringLiteral("status")); status.isString())
        progress.status = statusFrom(status.toString());
    else if (hasStep)
        progress.status = running;
    progress.remaining = remainingFrom(object.value(QStringLiteral("eta")));
    if (progress.total > 0 && progress.step > progress.total)
        return std::nullopt;
    setFractionFromSteps(progress);
    if (hasPercent && !progress.fraction)
        progress.fraction = fractionOfPercent(object.value(QStringLiteral("percent")).toDouble());
    return progress;
}

std::optional<Progress> TapProgressReader::read(QStringView line)
{
    if (line.isEmpty() || line.size() > longestProgressLine
        || !QStringView(u"0123456789onB").contains(line.front()))
        return std::nullopt;
    static const QRegularExpression plan(QStringLiteral("^\\d{1,6}\\.\\.(\\d{1,6})\\s*(?:#.*)?$"));
    static const QRegularExpression point(
        QStringLiteral("^(not )?ok\\b(?: +(\\d{1,6}))?(?: *-)?\\s*(.*?)\\s*(?:# *(todo|skip)\\b.*)?$"),
        QRegularExpression::CaseInsensitiveOption);
    Progress progress;
    if (const auto match = plan.match(line); match.hasMatch()) {
        m_total = std::min(match.capturedView(1).toInt(), mostSteps);
        progress.total = m_total;
        progress.step = m_done;
        progress.status = m_done > 0 ? completed : running;
        setFractionFromSteps(progress);
        return m_total > 0 ? std::optional(progress) : std::nullopt;
    }
    if (line.startsWith(u"Bail out!")) {
        progress.step = m_done;
        progress.total = m_total;
        progress.phase = line.mid(9).trimmed().toString();
        progress.status = failed;
        return progress;
    }
    const auto match = point.match(line);
    // "ok" alone is an ordinary word unless a plan announced that points will come.
    if (!match.hasMatch() || (m_total == 0 && match.capturedLength(2) == 0))
        return std::nullopt;
    const int number = match.capturedLength(2) > 0 ? match.capturedView(2).toInt() : m_done + 1;
    if (number > mostSteps || (m_total > 0 && number > m_total))
        return std::nullopt;
    m_done = std::max(m_done, number);
    progress.step = number;
    progress.total = m_total;
    progress.phase = match.captured(3);
    const bool isTodo = match.capturedView(4).compare(u"todo", Qt::CaseInsensitive) == 0;
    progress.status = match.capturedLength(1) > 0 && !isTodo ? failed : completed;
    if (m_total > 0)
        progress.fraction = static_cast<double>(number) / m_total; // a failed point is over, too
    return progress;
}

std::optional<Progress> OscProgressReader::read(QStringView)
{
    return std::nullopt;
}

std::optional<Progress> OscProgressReader::readOsc(int state, int percent)
{
    Progress progress;
    switch (state) {
    case 1: // so far
    case 4: // so far, and it is paused
        progress.status = running;
        break;
    case 2:
        progress.status = failed;
        break;
    default: // 0 takes the display away, 3 says only that something goes on
        return std::nullopt;
    }
    progress.fraction = fractionOfPercent(percent);
    return progress;
}

std::optional<Progress> StepProgressReader::read(QStringView line)
{
    const QStringView text = line.trimmed();
    if (text.isEmpty() || text.size() > longestProgressLine || !QStringView(u"[(sS").contains(text.front()))
        return std::nullopt;
    static const QRegularExpression counted(
        QStringLiteral("^(?:\\[ *(\\d{1,6}) */ *(\\d{1,6}) *\\]|\\( *(\\d{1,6}) */ *(\\d{1,6}) *\\)"
                       "|step +(\\d{1,6}) *(?:/|of) *(\\d{1,6})\\b)\\s*[:.\\-–—]?\\s*(.*)$"),
        QRegularExpression::CaseInsensitiveOption);
    // A word counts behind a mark only ("Restore: done"): a phase may itself end with it.
    static const QRegularExpression ending(
        QStringLiteral(
            "^(.*?)\\s*(?:(?:(?:\\.{2,}|…|:|-|–|—|\\[|^)\\s*(?:(done|ok|completed?|finished)|(failed|failure"
            "|error))[.!]?\\]?)|(✓|✔|✅)|(✗|✘|❌))$"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    const auto match = counted.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const auto number = [&](std::initializer_list<int> groups) {
        for (const int group : groups) {
            if (match.capturedLength(group) > 0)
                return match.capturedView(group).toInt();
        }
        return 0;
    };
    Progress progress;
    progress.step = number({1, 3, 5});
    progress.total = number({2, 4, 6});
    if (!isStepOf(progress.step, progress.total))
        return std::nullopt;
    progress.phase = match.captured(7);
    progress.status = running;
    if (const auto end = ending.match(progress.phase); end.hasMatch()) {
        progress.status = end.capturedLength(3) > 0 || end.capturedLength(5) > 0 ? failed : completed;
        progress.phase = end.captured(1);
    }
    setFractionFromSteps(progress);
    return progress;
}

std::optional<Progress> PercentProgressReader::read(QStringView line)
{
    if (!line.contains(u'%') || line.size() > longestProgressLine)
        return std::nullopt;
    static const QRegularExpression number(QStringLiteral("(?<![\\d.,])(\\d{1,3}(?:[.,]\\d+)?) ?%"));
    static const QRegularExpression alone(QStringLiteral("^\\s*\\d{1,3}(?:[.,]\\d+)? ?%\\s*$"));
    static const QRegularExpression bar(
        QStringLiteral("[█▓▒░━■□▪▫]{2,}|\\[[#=>.\\-\\s*]*[#=>*][#=>.\\-\\s*]*\\]|[#=]{4,}"));
    static const QRegularExpression word(
        QStringLiteral(
            "\\b(?:progress|complete|completed|done|finished|downloading|uploading|copying|restoring|"
            "restored|migrating|migrated|processing|processed|syncing|receiving|resolving|writing|"
            "fortschritt|fertig|erledigt|progreso|completado|terminé|progression)\\b"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    if (!alone.match(line).hasMatch() && !bar.match(line).hasMatch() && !word.match(line).hasMatch())
        return std::nullopt;
    const auto match = number.match(line);
    if (!match.hasMatch())
        return std::nullopt;
    Progress progress;
    progress.fraction = fractionOfPercent(match.captured(1).replace(u',', u'.').toDouble());
    if (!progress.fraction)
        return std::nullopt;
    progress.status = running;
    return progress;
}

PatternProgressReader::PatternProgressReader(const QString &pattern)
    : m_pattern(pattern, QRegularExpression::UseUnicodePropertiesOption)
{
}

std::optional<Progress> PatternProgressReader::read(QStringView line)
{
    if (!m_pattern.isValid() || line.size() > longestProgressLine)
        return std::nullopt;
    const auto match = m_pattern.match(line);
    if (!match.hasMatch())
        return std::nullopt;
    const auto has = [&](const QString &name) { return m_pattern.namedCaptureGroups().contains(name); };
    const auto group = [&](const QString &name) { return has(name) ? match.captured(name) : QString(); };
    Progress progress;
    progress.step = group(QStringLiteral("step")).toInt();
    progress.total = group(QStringLiteral("total")).toInt();
    progress.phase = group(QStringLiteral("phase")).trimmed();
    progress.status = running;
    if (!isStepOf(progress.step, progress.total))
        progress.total = 0;
    if (progress.step < 0 || progress.step > mostSteps)
        progress.step = 0;
    if (has(QStringLiteral("percent"))) {
        bool isNumber = false;
        const double percent = group(QStringLiteral("percent")).replace(u',', u'.').toDouble(&isNumber);
        if (isNumber)
            progress.fraction = fractionOfPercent(percent);
    }
    if (!progress.fraction)
        setFractionFromSteps(progress);
    if (progress.isEmpty() && progress.step == 0)
        return std::nullopt;
    return progress;
}

} // namespace ic
