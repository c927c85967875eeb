// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <optional>
#include <vector>

namespace ic {

/// A number for each of many names. Holds the 64 bits that a name hashes to rather than the name: a document
/// of 50 MB has a million of them, and comparing and keeping them cost more than parsing it. Two names may
/// share their bits, which happens once in thousands of such documents: ask where that must not be.
class NameTable {
public:
    /// `extra` keeps names apart that are compared only within something.
    static quint64 keyOf(QStringView name, quint64 extra = 0);

    /// The number of a key; `number` where it had none until now. It stays where it is as long as the calls
    /// after it find what they ask for, and, where this one did, for the first that doesn't.
    int &take(quint64 key, int number, bool &isNew);
    /// The number of a key, where it has one.
    std::optional<int> numberOf(quint64 key) const;
    bool isEmpty() const { return m_taken == 0; }

private:
    void makeRoomForOne();
    struct Entry {
        quint64 key = 0; ///< 0: free
        int number = 0;
    };
    size_t slotOf(quint64 key) const;

    std::vector<Entry> m_entries; ///< a power of two of them, at most three of four taken
    size_t m_taken = 0;
};

} // namespace ic
