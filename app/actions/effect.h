// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/runbook/runbook.h"
#include "app/site/site.h"

#include <map>
#include <vector>

namespace ic {

/// What a step does, and who says so.
struct EffectJudgement {
    enum class Source {
        Rules, ///< careful rules over its commands (rules are data: effect_rules.cpp)
        Document, ///< the runbook's annotation
        Site, ///< site.yaml: `by` is its pattern or step
    };
    Effect effect = Effect::Change;
    Source source = Source::Rules;
    QString by;
};

/// What a step does: its annotation, else careful rules over its commands. A script is as dangerous as its
/// most dangerous command; what no rule knows is Change. Pure.
Effect effectOf(const Step &step);

/// The same with what the site says. Site entries take the place of the rules for the commands that they fit,
/// harder or softer; redirections into files are judged as ever. An annotation of the document counts unless
/// the site says something harder: no document can lower what the site says. `values`, by placeholder, are
/// looked at too where they are plain words. Pure.
EffectJudgement judgeEffect(const Step &step, const std::vector<SiteEffect> &site,
                            const std::map<QString, QString> &values = {});

} // namespace ic
