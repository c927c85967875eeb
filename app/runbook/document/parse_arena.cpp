// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/runbook/document/parse_arena.h"

#include <cmark-gfm.h>

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <new>
#include <sys/mman.h>

namespace ic {

namespace {

/// Stands before each piece.
class Header {
public:
    Header(std::size_t size, bool isFromHeap)
        : m_sizeAndSource(size << 1U | (isFromHeap ? 1U : 0U))
    {
    }
    std::size_t size() const { return m_sizeAndSource >> 1U; }
    bool isFromHeap() const { return (m_sizeAndSource & 1U) != 0; }

private:
    std::size_t m_sizeAndSource;
};

thread_local ParseArena *current = nullptr;

Header *headerOf(void *piece)
{
    return static_cast<Header *>(piece) - 1;
}

void *allocate(std::size_t count, std::size_t size)
{
    constexpr std::size_t most = (static_cast<std::size_t>(-1) >> 1) - sizeof(Header);
    std::size_t bytes = 0;
    if (__builtin_mul_overflow(count, size, &bytes) || bytes > most)
        std::abort();
    ParseArena *const arena = current;
    void *memory = arena ? arena->take(sizeof(Header) + bytes) : std::calloc(1, sizeof(Header) + bytes);
    if (!memory)
        std::abort(); // as cmark-gfm itself does: it has no way to go on
    return new (memory) Header(bytes, arena == nullptr) + 1;
}

void release(void *piece)
{
    if (!piece)
        return;
    Header *header = headerOf(piece);
    if (header->isFromHeap())
        std::free(header);
    else if (current) // else its document ends, and all of it with it
        current->giveBack(header, sizeof(Header) + header->size());
}

void *reallocate(void *piece, std::size_t size)
{
    if (!piece)
        return allocate(1, size);
    Header *header = headerOf(piece);
    const std::size_t before = header->size();
    if (!header->isFromHeap() && current
        && current->resizeLast(header, sizeof(Header) + before, sizeof(Header) + size)) {
        return new (header) Header(size, false) + 1;
    }
    void *moved = allocate(1, size);
    std::memcpy(moved, piece, std::min(size, before));
    release(piece);
    return moved;
}

} // namespace

ParseArena::~ParseArena()
{
    for (void *block : m_blocks)
        std::free(block);
}

/// Large documents get large blocks, in large pages where the system has them: the tree is walked several
/// times, and finding its pages costs as much as reading them. Beyond some, making the system clear large
/// pages costs more than they save.
void ParseArena::openBlock(std::size_t bytes)
{
    constexpr std::size_t largePage = std::size_t{2} * 1024 * 1024;
    [[maybe_unused]] constexpr std::size_t mostWithLargePages = 24; // some 80 MB
    std::size_t block = std::max(bytes, m_nextBlock);
    m_nextBlock = std::min(2 * m_nextBlock, 2 * largePage);
    void *memory = nullptr;
    if (block < largePage) {
        memory = std::malloc(block);
    } else {
        block = (block + largePage - 1) / largePage * largePage;
        memory = std::aligned_alloc(largePage, block);
#ifdef MADV_HUGEPAGE
        if (memory && m_blocks.size() < mostWithLargePages)
            madvise(memory, block, MADV_HUGEPAGE); // only advice: without it all is well
#endif
    }
    if (!memory)
        std::abort();
    m_blocks.push_back(memory);
    m_at = static_cast<char *>(memory);
    m_end = m_at + block;
}

cmark_mem *ParseArena::allocator()
{
    static cmark_mem memory{allocate, reallocate, release};
    return &memory;
}

ArenaScope::ArenaScope(ParseArena &arena)
    : m_before(current)
{
    current = &arena;
}

ArenaScope::~ArenaScope()
{
    current = m_before;
}

} // namespace ic
