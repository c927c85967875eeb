// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/preflight/credential_check.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <memory>

namespace ic {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Preflight)
};

Finding findingFor(const Variable &variable, const Error &error)
{
    Finding finding{Finding::Kind::Secret, ProblemSeverity::Error, error.what, error.remedy, 0,
                    variable.line};
    if (error.code == ErrorCode::NotFound) {
        finding.what = Text::tr("The keychain has no entry “%1”, which the variable %2 needs")
                           .arg(variable.secret, variable.name);
        finding.remedy = howToStore(variable.secret);
    }
    return finding;
}

struct Look {
    std::vector<Finding> findings;
    std::size_t open = 0;
    std::function<void(std::vector<Finding>)> done;
};

} // namespace

void findMissingSecrets(Keychain &keychain, const EnvironmentSetup &environment,
                        std::function<void(std::vector<Finding>)> done)
{
    auto look = std::make_shared<Look>();
    look->done = std::move(done);
    QStringList entries;
    std::vector<Variable> wanted;
    for (const Variable &variable : environment.variables) {
        if (variable.secret.isEmpty() || entries.contains(variable.secret))
            continue;
        entries += variable.secret;
        wanted.push_back(variable);
    }
    look->open = wanted.size();
    if (wanted.empty())
        return look->done({});
    for (const Variable &variable : wanted) {
        keychain.read(variable.secret, [look, variable](const Result<QString> &secret) {
            if (!secret)
                look->findings.push_back(findingFor(variable, secret.error()));
            if (--look->open > 0)
                return;
            // Answers come in any order; a keychain that is locked is said once, not for each entry.
            std::ranges::stable_sort(look->findings, {}, &Finding::siteLine);
            std::vector<Finding> told;
            for (Finding &finding : look->findings) {
                if (std::ranges::find(told, finding.what, &Finding::what) == told.end())
                    told.push_back(std::move(finding));
            }
            look->done(std::move(told));
        });
    }
}

} // namespace ic
