// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/actions/effect.h"

#include <QWidget>

namespace ic {

/// What a step does, as a shape and a word: a ring for read, a triangle for change, a filled square on its
/// corner for destroy. Who says so is in the tool tip and the accessible description.
class EffectMark : public QWidget {
    Q_OBJECT
public:
    explicit EffectMark(QWidget *parent = nullptr);

    void setJudgement(const EffectJudgement &judgement);
    Effect effect() const { return m_judgement.effect; }

    /// "read", "change", "destroy", in the person's language.
    static QString word(Effect effect);
    /// "It only reads."
    static QString sentence(Effect effect);
    /// "Judged by its commands."
    static QString reason(const EffectJudgement &judgement);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    EffectJudgement m_judgement;
};

} // namespace ic
