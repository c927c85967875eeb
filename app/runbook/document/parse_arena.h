// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstring>
#include <new>
#include <vector>

struct cmark_mem;

namespace ic {

/// Memory of one parsed document: handed out piece by piece, given back all at once. cmark-gfm asks for some
/// ten small pieces a line, and most of its time goes into getting and returning them one by one.
/// Pieces are as aligned as a pointer, which is all that a tree of nodes and texts needs.
class ParseArena {
public:
    ParseArena() = default;
    ~ParseArena();
    ParseArena(const ParseArena &) = delete;
    ParseArena &operator=(const ParseArena &) = delete;

    void *take(std::size_t size); ///< zeroed
    /// Makes the piece that was taken last longer or shorter where it stands; false where it is another one.
    bool resizeLast(void *piece, std::size_t oldSize, std::size_t size);
    /// For the next one of its size.
    void giveBack(void *piece, std::size_t size);

    /// For cmark-gfm. Takes from the arena of the innermost ArenaScope of the thread, from the heap where
    /// there is none; each piece knows whether it came from the heap.
    static cmark_mem *allocator();

private:
    friend class ArenaScope;

    static constexpr std::size_t smallestBlock = std::size_t{32} * 1024;
    static constexpr std::size_t alignment = alignof(void *);
    static constexpr std::size_t largestKept = 1024;
    struct Kept {
        Kept *next;
    };

    static std::size_t rounded(std::size_t size) { return (size + alignment - 1) / alignment * alignment; }
    void openBlock(std::size_t bytes);

    std::array<Kept *, largestKept / alignment + 1> m_kept{}; ///< given back, by their size
    std::vector<void *> m_blocks;
    std::size_t m_nextBlock = smallestBlock;
    char *m_at = nullptr;
    char *m_end = nullptr;
};

// Inlined into what cmark-gfm calls, some three times a line.

inline void *ParseArena::take(std::size_t size)
{
    const std::size_t bytes = rounded(size);
    char *piece = nullptr;
    if (bytes <= largestKept && m_kept[bytes / alignment]) {
        Kept *kept = m_kept[bytes / alignment];
        m_kept[bytes / alignment] = kept->next;
        piece = reinterpret_cast<char *>(kept);
    } else {
        if (static_cast<std::size_t>(m_end - m_at) < bytes)
            openBlock(bytes);
        piece = m_at;
        m_at += bytes;
    }
    std::memset(piece, 0, bytes);
    return piece;
}

inline void ParseArena::giveBack(void *piece, std::size_t size)
{
    const std::size_t bytes = rounded(size);
    if (resizeLast(piece, size, 0) || bytes > largestKept)
        return;
    m_kept[bytes / alignment] = new (piece) Kept{m_kept[bytes / alignment]};
}

inline bool ParseArena::resizeLast(void *piece, std::size_t oldSize, std::size_t size)
{
    char *start = static_cast<char *>(piece);
    if (start + rounded(oldSize) != m_at || static_cast<std::size_t>(m_end - start) < rounded(size))
        return false;
    m_at = start + rounded(size);
    return true;
}

/// While it lives, what cmark-gfm allocates on this thread comes from this arena.
class ArenaScope {
public:
    explicit ArenaScope(ParseArena &arena);
    ~ArenaScope();
    ArenaScope(const ArenaScope &) = delete;
    ArenaScope &operator=(const ArenaScope &) = delete;

private:
    ParseArena *m_before;
};

} // namespace ic
