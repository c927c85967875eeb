// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace ic {

/// What a few words about somebody say, taken apart: "Karl Oman – pager 7731, mobile 0151 2345678 (24 h)".
struct ContactText {
    QString name; ///< of the person or service: "Karl Oman"
    QString phone; ///< several apart by ", "
    QString email;
    QString reach; ///< "pager 7731", "@karl"
    QString note; ///< "24 h"
};
ContactText contactText(const QString &text);

/// All numbers of a text that holds nothing else but what each of them is for, several apart by ", ": "day:
/// +1-555-0101, night: +1-555-0102". One number stands alone. Empty where there is none.
QString phonesOf(const QString &text);
/// "112", "ext 4400": the numbers of a house or of the state, which are no phoneIn. Empty where there is
/// none.
QString shortNumberIn(const QString &text);
/// One of those that the emergency services of a country have.
bool isEmergencyNumber(const QString &number);
/// Letters, not only a remark in brackets, and no "24x7".
bool looksLikeName(const QString &text);
/// Without what parts it from its neighbours, and without a bracket that lost its other half.
QString withoutEdges(QString text);

} // namespace ic
