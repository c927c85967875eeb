// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/site/site.h"

#include "app/site/site_reader.h"

#include <algorithm>

namespace ic {

EnvironmentSetup drillRangeEnvironment(const QString &rangeDirectory)
{
    EnvironmentSetup range;
    range.name = drillRangeName;
    range.kind = EnvironmentKind::Drill;
    range.directory = rangeDirectory;
    range.isDrillRange = true;
    return range;
}

QString siteEffectText(QString command)
{
    constexpr QChar noSlash(0xE000); // of the private use area: no command has it
    return command.replace(QLatin1Char('/'), noSlash);
}

const EnvironmentSetup *Site::environment(const QString &name) const
{
    const auto found = std::ranges::find(environments, name, &EnvironmentSetup::name);
    return found == environments.end() ? nullptr : &*found;
}

Site builtInSite(const QString &rangeDirectory)
{
    Site site;
    site.environments.push_back(drillRangeEnvironment(rangeDirectory));
    site.defaultEnvironment = drillRangeName;
    return site;
}

} // namespace ic
