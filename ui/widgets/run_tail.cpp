// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/run_tail.h"

#include "app/actions/runs.h"
#include "ui/widgets/theme.h"

#include <QGuiApplication>
#include <QPainter>

#include <algorithm>

namespace ic {

namespace {

constexpr int kept = 60;
constexpr int longest = 400; // characters of one line: more would not fit any screen

/// Progress for programs, not for people: the pane shows it as phases, the whole output has it all.
bool isForPrograms(const QString &line)
{
    return line.startsWith(QLatin1Char('{')) && line.contains(QLatin1String("\"step\""))
        && line.contains(QLatin1String("\"status\""));
}

} // namespace

RunTail::RunTail(Runs &runs, int lines, QWidget *parent)
    : QWidget(parent)
    , m_runs(runs)
    , m_room(lines)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    setAccessibleName(tr("Last lines of output"));
    connect(&m_runs, &Runs::output, this,
            [this](RunId id, const std::vector<OutputLine> &added, int replaced) {
                if (id == m_run && !id.isNull())
                    take(added, replaced);
            });
}

void RunTail::follow(RunId run)
{
    if (run == m_run)
        return;
    m_run = run;
    m_lines.clear();
    if (!run.isNull())
        take(m_runs.tail(run), 0);
    update();
}

void RunTail::take(const std::vector<OutputLine> &lines, int replaced)
{
    for (int i = 0; i < replaced && !m_lines.isEmpty(); ++i)
        m_lines.removeLast();
    const auto first = lines.size() > kept ? lines.end() - kept : lines.begin();
    for (auto line = first; line != lines.end(); ++line)
        m_lines.append(line->text.left(longest));
    if (m_lines.size() > kept)
        m_lines.erase(m_lines.begin(), m_lines.begin() + (m_lines.size() - kept));
    if (!m_lines.isEmpty())
        setAccessibleDescription(m_lines.constLast());
    if (!lines.empty())
        Q_EMIT printed(lines.back().atMs);
    update();
}

QSize RunTail::sizeHint() const
{
    return {320, QFontMetrics(monoFont(font())).lineSpacing() * m_room + 2};
}

QSize RunTail::minimumSizeHint() const
{
    return {120, QFontMetrics(monoFont(font())).lineSpacing() * std::min(m_room, 2) + 2};
}

void RunTail::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QFont mono = monoFont(font());
    const QFontMetrics metrics(mono);
    painter.setFont(mono);
    const Tokens &tokens = tokensFor(QGuiApplication::palette());
    const int fit = std::max(1, height() / metrics.lineSpacing());
    QStringList shown;
    for (qsizetype i = m_lines.size() - 1; i >= 0 && shown.size() < fit; --i) {
        if (!isForPrograms(m_lines.at(i)))
            shown.prepend(m_lines.at(i));
    }
    for (int i = 0; i < int(shown.size()); ++i) {
        painter.setPen(i + 1 == int(shown.size()) ? tokens.text : tokens.dim);
        painter.drawText(QRect(0, i * metrics.lineSpacing(), width(), metrics.lineSpacing()),
                         Qt::AlignLeft | Qt::AlignVCenter,
                         metrics.elidedText(shown.at(i), Qt::ElideRight, width()));
    }
}

} // namespace ic
