// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/runbook/roster.h"

#include "app/runbook/problem_codes.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <numeric>

namespace ic {

namespace {

const QString listMark = QStringLiteral(", ");

QStringList partsOf(const QString &text)
{
    QStringList parts;
    for (const QString &part : text.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        if (const QString trimmed = part.trimmed(); !trimmed.isEmpty())
            parts += trimmed;
    }
    return parts;
}

/// As the same number is dialled, however it is written.
QStringList numbersOf(const Contact &contact)
{
    QStringList numbers;
    for (const QString &part : partsOf(contact.phone)) {
        if (const QString digits = dialDigits(part); !digits.isEmpty())
            numbers += digits;
    }
    return numbers;
}

QString foldedName(const QString &name)
{
    return name.normalized(QString::NormalizationForm_KC).simplified().toCaseFolded();
}

/// What a row is known by: the person, else the service.
QString whoOf(const Contact &contact)
{
    return contact.name.isEmpty() ? contact.role : contact.name;
}

/// Everything that makes two rows one; a mark before each keeps a name from meeting a number.
QStringList keysOf(const Contact &contact)
{
    const QChar gap(u'\x1f');
    const QString who = foldedName(whoOf(contact)) + gap;
    QStringList keys{QStringList{contact.role, contact.name, contact.backup, contact.phone, contact.email,
                                 contact.reach, contact.when}
                         .join(gap)};
    if (who.size() == 1)
        return keys;
    // The same name in the same role is one person, whose numbers contradict each other.
    if (!contact.name.isEmpty() && !contact.role.isEmpty())
        keys += who + QLatin1String("role:") + foldedName(contact.role);
    for (const QString &number : numbersOf(contact))
        keys += who + QLatin1String("tel:") + number;
    for (const QString &address : partsOf(contact.email))
        keys += who + QLatin1String("mail:") + address.toCaseFolded();
    for (const QString &other : partsOf(contact.reach)) {
        // A channel reaches everybody in it.
        if (!other.contains(QLatin1Char('#')))
            keys += who + QLatin1String("other:") + other.toCaseFolded();
    }
    return keys;
}

/// Sets of rows that are the same, each led by its first.
class SameRows {
public:
    explicit SameRows(size_t count)
        : m_leads(count)
    {
        std::iota(m_leads.begin(), m_leads.end(), size_t(0));
    }
    size_t leadOf(size_t row)
    {
        while (m_leads[row] != row) {
            m_leads[row] = m_leads[m_leads[row]];
            row = m_leads[row];
        }
        return row;
    }
    void join(size_t a, size_t b)
    {
        // By value: of two temporaries minmax(a, b) would give references.
        const auto [first, last] = std::minmax({leadOf(a), leadOf(b)});
        m_leads[last] = first;
    }

private:
    std::vector<size_t> m_leads;
};

void addTo(QString &list, const QString &added, Qt::CaseSensitivity sensitivity)
{
    QStringList known = partsOf(list);
    for (const QString &part : partsOf(added)) {
        if (!known.contains(part, sensitivity))
            known += part;
    }
    list = known.join(listMark);
}

/// A number is written in many ways and dialled in one.
void addNumbers(QString &list, const QString &added)
{
    QStringList known = partsOf(list);
    const auto dialsSame = [](const QString &a, const QString &b) {
        return a == b || (!dialDigits(a).isEmpty() && dialDigits(a) == dialDigits(b));
    };
    for (const QString &part : partsOf(added)) {
        if (std::ranges::none_of(known, [&](const QString &each) { return dialsSame(each, part); }))
            known += part;
    }
    list = known.join(listMark);
}

void addPlace(Contact &person, const Contact &row)
{
    person.alsoAt.push_back(
        {row.id, row.group, row.role, row.when, row.after, row.isEscalation, row.section, row.line});
    if (person.name.isEmpty())
        person.name = row.name;
    addTo(person.role, row.role, Qt::CaseInsensitive);
    addTo(person.backup, row.backup, Qt::CaseInsensitive);
    addNumbers(person.phone, row.phone);
    addTo(person.email, row.email, Qt::CaseInsensitive);
    addTo(person.reach, row.reach, Qt::CaseInsensitive);
}

bool haveOneInCommon(const QStringList &a, const QStringList &b)
{
    return std::ranges::any_of(a, [&b](const QString &each) { return b.contains(each); });
}

/// One name, and numbers of which none is the same: somebody may dial the wrong one.
void sayContradictions(Runbook &folder)
{
    struct Known {
        const Contact *row;
        QStringList numbers;
    };
    QHash<QString, std::vector<Known>> byName;
    for (const Contact &row : folder.contacts) {
        const QStringList numbers = row.name.isEmpty() ? QStringList() : numbersOf(row);
        if (numbers.isEmpty())
            continue;
        std::vector<Known> &known = byName[foldedName(row.name)];
        if (std::ranges::any_of(
                known, [&numbers](const Known &each) { return haveOneInCommon(each.numbers, numbers); }))
            continue;
        if (!known.empty()) {
            const Place other = folder.place(known.front().row->line);
            folder.problems.push_back(
                {row.line, ProblemSeverity::Warning, codes::contactContradiction,
                 QCoreApplication::translate(
                     "Runbook",
                     "“%1” has the number %2 here and %3 in %4, line %5. Both are shown: delete the one "
                     "that is wrong, or give two people of one name different names.")
                     .arg(row.name, row.phone, known.front().row->phone, other.file)
                     .arg(other.line)});
        }
        // A hundred numbers of one "On-call engineer" need no hundred comparisons each.
        constexpr size_t mostCompared = 16;
        if (known.size() < mostCompared)
            known.push_back({&row, numbers});
    }
}

} // namespace

void gatherPeople(Runbook &folder)
{
    const std::vector<Contact> &rows = folder.contacts;
    SameRows same(rows.size());
    QHash<QString, size_t> seen;
    for (size_t row = 0; row < rows.size(); ++row) {
        for (const QString &key : keysOf(rows[row])) {
            if (const auto known = seen.constFind(key); known != seen.constEnd())
                same.join(*known, row);
            else
                seen.insert(key, row);
        }
    }
    std::vector<size_t> personOf(rows.size());
    folder.people.clear();
    for (size_t row = 0; row < rows.size(); ++row) {
        const size_t lead = same.leadOf(row);
        if (lead == row) {
            personOf[row] = folder.people.size();
            folder.people.push_back(rows[row]);
        } else {
            addPlace(folder.people[personOf[lead]], rows[row]);
        }
    }
    sayContradictions(folder);
}

} // namespace ic
