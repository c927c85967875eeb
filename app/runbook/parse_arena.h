// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <memory>
#include <vector>

struct cmark_mem;

namespace ic {

/// Memory of one parsed document: handed out piece by piece, given back all at once. cmark-gfm asks for some
/// ten small pieces a line, and most of its time goes into getting and returning them one by one.
class ParseArena {
public:
    ParseArena() = default;
    ~ParseArena();
    ParseArena(const ParseArena &) = delete;
    ParseArena &operator=(const ParseArena &) = delete;

    void *take(std::size_t size); ///< zeroed
    /// Makes the piece that was taken last longer or shorter where it stands; false where it is another one.
    bool resizeLast(void *piece, std::size_t oldSize, std::size_t size);

    /// For cmark-gfm. Takes from the arena of the innermost ArenaScope of the thread, from the heap where
    /// there is none; each piece knows where it came from.
    static cmark_mem *allocator();

private:
    friend class ArenaScope;

    std::vector<void *> m_blocks;
    char *m_at = nullptr;
    char *m_end = nullptr;
};

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
