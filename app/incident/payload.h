// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/incident/event_kinds.h"

#include <QJsonObject>

// How the larger values of this room stand in a payload. Reading takes whatever it is given: a field that is
// missing or of another type leaves the value's default, since an event can't be corrected once it is
// written.

namespace ic::payload {

QJsonObject toJson(const Declaration &declaration);
QJsonObject toJson(const RunStart &start);
QJsonObject toJson(const RunEnd &end);
QJsonObject toJson(const PhaseStep &phase);
QJsonObject toJson(const RunAnswer &answer);
QJsonObject toJson(const PreflightResult &result);
QJsonObject toJson(const StepSkip &skip);
QJsonObject toJson(const StepVerdict &verdict);
QJsonObject toJson(const SectionRunStart &start);

Declaration declarationFrom(const QJsonObject &object);
RunStart runStartFrom(const QJsonObject &object);
RunEnd runEndFrom(const QJsonObject &object);
RunAnswer runAnswerFrom(const QJsonObject &object);
PhaseStep phaseStepFrom(const QJsonObject &object);
PreflightResult preflightResultFrom(const QJsonObject &object);
StepSkip stepSkipFrom(const QJsonObject &object);
StepVerdict stepVerdictFrom(const QJsonObject &object);
SectionRunStart sectionRunStartFrom(const QJsonObject &object);
PauseReason pauseReasonFrom(const QJsonObject &object);

QString textAt(const QJsonObject &object, QLatin1String name);
qint64 numberAt(const QJsonObject &object, QLatin1String name);

} // namespace ic::payload
