// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/runbook/parse_arena.h"

#include <cmark-gfm.h>

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <new>

namespace ic {

namespace {

constexpr std::size_t alignment = alignof(std::max_align_t);
constexpr std::size_t smallestBlock = 32 * 1024;

/// Stands before each piece.
struct alignas(std::max_align_t) Header {
    ParseArena *arena; ///< null: from the heap
    std::size_t size;
};

thread_local ParseArena *current = nullptr;

Header *headerOf(void *piece)
{
    return static_cast<Header *>(piece) - 1;
}

void *allocate(std::size_t count, std::size_t size)
{
    if (size != 0 && count > (static_cast<std::size_t>(-1) - sizeof(Header)) / size)
        std::abort();
    const std::size_t bytes = count * size;
    void *memory = current ? current->take(sizeof(Header) + bytes) : std::calloc(1, sizeof(Header) + bytes);
    if (!memory)
        std::abort(); // as cmark-gfm itself does: it has no way to go on
    return new (memory) Header{current, bytes} + 1;
}

void release(void *piece)
{
    if (!piece)
        return;
    Header *header = headerOf(piece);
    if (header->arena)
        header->arena->resizeLast(header, sizeof(Header) + header->size, 0);
    else
        std::free(header);
}

void *reallocate(void *piece, std::size_t size)
{
    if (!piece)
        return allocate(1, size);
    Header *header = headerOf(piece);
    if (header->arena
        && header->arena->resizeLast(header, sizeof(Header) + header->size, sizeof(Header) + size)) {
        header->size = size;
        return piece;
    }
    void *moved = allocate(1, size);
    std::memcpy(moved, piece, std::min(size, header->size));
    release(piece);
    return moved;
}

std::size_t rounded(std::size_t size)
{
    return (size + alignment - 1) / alignment * alignment;
}

} // namespace

ParseArena::~ParseArena()
{
    for (void *block : m_blocks)
        std::free(block);
}

void *ParseArena::take(std::size_t size)
{
    const std::size_t bytes = rounded(size);
    if (static_cast<std::size_t>(m_end - m_at) < bytes) {
        const std::size_t block = std::max(bytes, smallestBlock);
        m_at = static_cast<char *>(std::malloc(block));
        if (!m_at)
            std::abort();
        m_end = m_at + block;
        m_blocks.push_back(m_at);
    }
    char *piece = m_at;
    m_at += bytes;
    std::memset(piece, 0, bytes);
    return piece;
}

bool ParseArena::resizeLast(void *piece, std::size_t oldSize, std::size_t size)
{
    char *start = static_cast<char *>(piece);
    if (start + rounded(oldSize) != m_at || static_cast<std::size_t>(m_end - start) < rounded(size))
        return false;
    m_at = start + rounded(size);
    return true;
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
