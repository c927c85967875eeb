// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>
#include <QString>
#include <QUuid>

#include <compare>

namespace ic {

/// A UUID that can't be mixed up with another kind of id. Null means "none".
/// The text form is the plain lower-case one: 8-4-4-4-12 hexadecimal digits.
template <typename Tag>
class Id {
public:
    Id() = default;
    static Id create() { return Id(QUuid::createUuid()); }
    /// A null id where the text is not a UUID.
    static Id fromText(const QString &text) { return Id(QUuid::fromString(text)); }

    bool isNull() const { return m_uuid.isNull(); }
    QString text() const { return m_uuid.isNull() ? QString() : m_uuid.toString(QUuid::WithoutBraces); }
    const QUuid &uuid() const { return m_uuid; }

    friend bool operator==(const Id &a, const Id &b) { return a.m_uuid == b.m_uuid; }
    friend std::strong_ordering operator<=>(const Id &a, const Id &b)
    {
        if (a.m_uuid == b.m_uuid)
            return std::strong_ordering::equal;
        return a.m_uuid < b.m_uuid ? std::strong_ordering::less : std::strong_ordering::greater;
    }
    friend size_t qHash(const Id &id, size_t seed = 0) { return ::qHash(id.m_uuid, seed); }

private:
    explicit Id(const QUuid &uuid)
        : m_uuid(uuid)
    {
    }
    QUuid m_uuid;
};

using IncidentId = Id<struct IncidentTag>; ///< one incident or drill
using OriginId = Id<struct OriginTag>; ///< one installation's journal
using RunId = Id<struct RunTag>; ///< one run of one step
using SectionRunId = Id<struct SectionRunTag>; ///< the steps of a section, run one after another

} // namespace ic
