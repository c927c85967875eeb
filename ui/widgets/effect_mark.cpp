// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/effect_mark.h"

#include "ui/widgets/theme.h"

#include <QGuiApplication>
#include <QPainter>
#include <QPainterPath>

namespace ic {

namespace {
constexpr int shapeSize = 11;
constexpr int gap = 5;

QColor colourOf(Effect effect, const Tokens &tokens)
{
    switch (effect) {
    case Effect::Read:
        return tokens.dim;
    case Effect::Change:
        return tokens.warning;
    case Effect::Destroy:
        return tokens.bad;
    }
    return tokens.bad;
}
} // namespace

EffectMark::EffectMark(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setJudgement({});
}

void EffectMark::setJudgement(const EffectJudgement &judgement)
{
    m_judgement = judgement;
    setAccessibleName(tr("Effect: %1").arg(word(judgement.effect)));
    const QString why = sentence(judgement.effect) + QLatin1Char(' ') + reason(judgement);
    setAccessibleDescription(why);
    setToolTip(why);
    updateGeometry();
    update();
}

QString EffectMark::word(Effect effect)
{
    switch (effect) {
    case Effect::Read:
        return tr("read");
    case Effect::Change:
        return tr("change");
    case Effect::Destroy:
        return tr("destroy");
    }
    return {};
}

QString EffectMark::sentence(Effect effect)
{
    switch (effect) {
    case Effect::Read:
        return tr("It only reads.");
    case Effect::Change:
        return tr("It changes the system.");
    case Effect::Destroy:
        return tr("It can destroy data. There is no way back.");
    }
    return {};
}

QString EffectMark::reason(const EffectJudgement &judgement)
{
    switch (judgement.source) {
    case EffectJudgement::Source::Rules:
        return tr("Judged by its commands.");
    case EffectJudgement::Source::Document:
        return tr("The runbook says so.");
    case EffectJudgement::Source::Site:
        return tr("site.yaml says so: %1").arg(judgement.by);
    }
    return {};
}

QSize EffectMark::sizeHint() const
{
    const QFontMetrics metrics(font());
    return {shapeSize + gap + metrics.horizontalAdvance(word(m_judgement.effect)) + 2,
            std::max(shapeSize, metrics.height())};
}

void EffectMark::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensFor(QGuiApplication::palette());
    const QColor colour = colourOf(m_judgement.effect, tokens);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    QRectF box(1, (height() - shapeSize) / 2.0 + 1, shapeSize - 2, shapeSize - 2);
    QPainterPath path;
    switch (m_judgement.effect) {
    case Effect::Read:
        path.addEllipse(box);
        break;
    case Effect::Change:
        path.moveTo(box.center().x(), box.top());
        path.lineTo(box.bottomRight());
        path.lineTo(box.bottomLeft());
        path.closeSubpath();
        break;
    case Effect::Destroy:
        path.moveTo(box.center().x(), box.top());
        path.lineTo(box.right(), box.center().y());
        path.lineTo(box.center().x(), box.bottom());
        path.lineTo(box.left(), box.center().y());
        path.closeSubpath();
        painter.setBrush(colour);
        break;
    }
    painter.drawPath(path);
    painter.setPen(colour);
    painter.drawText(QRect(shapeSize + gap, 0, width() - shapeSize - gap, height()),
                     Qt::AlignLeft | Qt::AlignVCenter, word(m_judgement.effect));
}

} // namespace ic
