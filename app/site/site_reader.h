// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/site/site.h"

#include <yaml-cpp/yaml.h>

namespace ic {

/// The environment that the drill range is, without endpoints: DrillRange knows them once it runs.
EnvironmentSetup drillRangeEnvironment(const QString &rangeDirectory);

/// Turns the parsed nodes of a site file into a Site, collecting problems on the way. One use; may throw what
/// yaml-cpp throws, so its caller is the room's door.
class SiteReader {
public:
    /// folder: what relative paths in the file are relative to.
    SiteReader(QString folder, QString rangeDirectory);
    Site read(const YAML::Node &root);

private:
    using Keys = QStringList;

    void problem(const YAML::Node &node, const QString &text);
    /// Reports unknown and repeated keys. False, with a problem, where the node is no mapping.
    bool checkMapping(const YAML::Node &node, const QString &what, const Keys &known);
    /// The text at a key; empty where it's missing, and with a problem where it's no text.
    QString textAt(const YAML::Node &node, const char *key);
    QString absolute(const QString &path) const;

    void readEditor(const YAML::Node &root);
    void readPeople(const YAML::Node &node);
    void readEnvironments(const YAML::Node &node);
    std::optional<EnvironmentSetup> readEnvironment(const YAML::Node &node);
    std::vector<Variable> readVariables(const YAML::Node &node);
    std::optional<Variable> readVariable(const YAML::Node &nameNode, const YAML::Node &valueNode);
    std::vector<SiteEffect> readEffects(const YAML::Node &node);
    std::optional<SiteEffect> readEffect(const YAML::Node &node);
    std::map<QString, ValueSpec> readValues(const YAML::Node &node);
    std::vector<EndpointSetup> readEndpoints(const YAML::Node &node);
    std::optional<EndpointSetup> readEndpoint(const YAML::Node &node);
    std::optional<QUrl> readUrl(const YAML::Node &node);
    std::chrono::milliseconds durationAt(const YAML::Node &node, const char *key,
                                         std::chrono::milliseconds standard, std::chrono::milliseconds least,
                                         std::chrono::milliseconds most);
    void chooseDefaultEnvironment(const YAML::Node &root);

    QString m_folder;
    QString m_rangeDirectory;
    Site m_site;
};

} // namespace ic
