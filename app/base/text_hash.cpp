// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/text_hash.h"

#include <QRandomGenerator>
#include <QStringList>

#include <algorithm>
#include <cstring>

namespace ic {

namespace {

struct Seeds {
    quint64 start = QRandomGenerator::system()->generate64();
    quint64 factor = QRandomGenerator::system()->generate64() | 1;
};

/// Both halves of the product, each bit of which hangs on many of the factors'.
quint64 folded(quint64 a, quint64 b)
{
    __extension__ using Wide = unsigned __int128;
    const Wide product = static_cast<Wide>(a) * b;
    return static_cast<quint64>(product) ^ static_cast<quint64>(product >> 64);
}

} // namespace

quint64 textHash(QStringView text)
{
    static const Seeds seeds;
    const QChar *at = text.data();
    auto left = static_cast<std::size_t>(text.size()) * sizeof(QChar);
    quint64 hash = seeds.start ^ left;
    while (left > 0) {
        quint64 piece = 0;
        const std::size_t size = std::min(left, sizeof piece);
        std::memcpy(&piece, at, size);
        hash = folded(hash ^ piece, seeds.factor);
        at += size / sizeof(QChar);
        left -= size;
    }
    return hash;
}

TextSet textSetOf(const char *words)
{
    const QStringList all = QString::fromUtf8(words).split(QLatin1Char(' '));
    return TextSet(all.begin(), all.end());
}

} // namespace ic
