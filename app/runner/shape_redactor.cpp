// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/runner/shape_redactor.h"

#include "app/base/secret_names.h"

#include <algorithm>
#include <array>
#include <utility>

namespace ic {

namespace {
// How far back a label or a prefix may begin.
constexpr std::size_t lookBack = 96;
constexpr std::size_t longestLabel = 64;
constexpr int widestGap = 8;
constexpr std::string_view pemEnd = "-----END";
constexpr std::string_view pemTail = "PRIVATE KEY-----";

bool isWord(char c)
{
    return isTokenCharacter(TokenCharacters::Word, c);
}

bool isLabel(char c)
{
    return isTokenCharacter(TokenCharacters::Dotted, c);
}

bool isSpace(char c)
{
    return c == ' ' || c == '\t';
}

bool isControl(char c)
{
    return static_cast<unsigned char>(c) < 0x20 || c == 0x7f;
}

bool isQuote(char c)
{
    return c == '"' || c == '\'' || c == '`';
}

/// Characters at which something may begin: separators, and the last character of each prefix.
constexpr std::array<bool, 256> makeTriggers()
{
    std::array<bool, 256> triggers{};
    for (const char c : {'=', ':', '/', '-', '_', 'A', 'J', 'a', 'r', 'E'})
        triggers[static_cast<unsigned char>(c)] = true;
    return triggers;
}
constexpr std::array<bool, 256> triggers = makeTriggers();

/// "-----BEGIN RSA PRIVATE KEY-----"
bool beginsPrivateKey(std::string_view before)
{
    if (!before.ends_with(pemTail))
        return false;
    before = before.substr(before.size() - std::min(before.size(), lookBack));
    const auto begin = before.rfind("-----BEGIN ");
    const auto end = before.rfind("-----END ");
    return begin != std::string_view::npos && (end == std::string_view::npos || end < begin);
}

std::string lowerCase(std::string_view text)
{
    std::string lower(text);
    std::ranges::transform(lower, lower.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return lower;
}
} // namespace

std::string ShapeRedactor::take(std::string_view bytes)
{
    m_bytes.append(bytes);
    step();
    // What is held begins at m_begin or later; before it only what a later label or prefix needs stays.
    const std::size_t keep = m_passed > lookBack ? m_passed - lookBack : 0;
    m_bytes.erase(0, keep);
    m_passed -= keep;
    m_at -= keep;
    m_begin = m_begin > keep ? m_begin - keep : 0;
    m_askedAt = m_askedAt > keep ? m_askedAt - keep : 0;
    return std::exchange(m_shown, {});
}

std::string ShapeRedactor::flush()
{
    m_atEnd = true;
    step();
    if (m_state == State::Value)
        endValue(true);
    else if (m_state == State::Token)
        endToken();
    else if (m_state == State::Authority)
        endAuthority();
    else if (m_state == State::PrivateKey && m_at > m_begin)
        mask(m_begin, m_at, "private key"); // broken off, but a key
    step();
    if (m_state != State::Drop)
        pass(m_bytes.size());
    m_bytes.clear();
    m_passed = m_at = m_begin = m_askedAt = 0;
    m_state = State::Scan;
    m_atEnd = false;
    return std::exchange(m_shown, {});
}

/// Each of these moves m_at on, or changes the state.
void ShapeRedactor::step()
{
    while (m_at < m_bytes.size()) {
        switch (m_state) {
        case State::Scan:
            scan();
            break;
        case State::Option:
            inOption();
            break;
        case State::BeforeValue:
            beforeValue();
            break;
        case State::Value:
            inValue();
            break;
        case State::Token:
            inToken();
            break;
        case State::Authority:
            inAuthority();
            break;
        case State::PrivateKey:
            inPrivateKey();
            break;
        case State::Drop:
            inDrop();
            break;
        }
    }
}

void ShapeRedactor::pass(std::size_t end)
{
    if (end <= m_passed)
        return;
    m_shown.append(m_bytes, m_passed, end - m_passed);
    m_passed = end;
}

void ShapeRedactor::mask(std::size_t begin, std::size_t end, std::string_view what)
{
    pass(begin);
    RevealedWriter nobody;
    m_shown += (m_revealed ? *m_revealed : nobody)
                   .maskFor(std::string_view(m_bytes).substr(begin, end - begin), what);
    m_passed = end;
}

void ShapeRedactor::scan()
{
    while (m_at < m_bytes.size()) {
        const char c = m_bytes[m_at++];
        if (triggers[static_cast<unsigned char>(c)] && startsSomething()) {
            pass(m_at);
            m_begin = m_at;
            return;
        }
    }
    pass(m_at);
}

/// What the character before m_at may introduce.
bool ShapeRedactor::startsSomething()
{
    const std::string_view before = std::string_view(m_bytes).substr(0, m_at);
    const char c = before.back();
    const char previous = before.size() > 1 ? before[before.size() - 2] : '\n';
    switch (c) {
    case '=':
    case ':':
        m_colon = c == ':';
        startsValue(labelBefore(m_at - 1));
        if (m_state == State::Scan && m_colon && isAsking(before))
            startsValue("password");
        return m_state != State::Scan;
    case '/':
        if (before.ends_with("://"))
            m_state = State::Authority;
        return m_state != State::Scan;
    case 'r':
        if (previous == 'o') {
            noteQuestion(before);
            return false;
        }
        if (previous != 'e' || !(before.ends_with("Bearer") || before.ends_with("bearer"))
            || (before.size() > 6 && isWord(before[before.size() - 7])))
            return false;
        m_colon = true;
        m_scheme = false;
        m_password = false;
        m_what = "Bearer token";
        m_quote = '\0';
        m_gap = 0;
        m_state = State::BeforeValue;
        return true;
    case '-':
        if (previous != '-')
            return startsToken();
        if (beginsPrivateKey(before)) {
            m_state = State::PrivateKey;
            return true;
        }
        if (before.size() == 2 || isSpace(before[before.size() - 3]) || isQuote(before[before.size() - 3])
            || before[before.size() - 3] == '\n') {
            m_state = State::Option;
            return true;
        }
        return false;
    default:
        return startsToken();
    }
}

bool ShapeRedactor::startsToken()
{
    const std::string_view before = std::string_view(m_bytes).substr(0, m_at);
    for (const TokenShape &shape : tokenShapes()) {
        if (shape.prefix.back() != before.back() || !before.ends_with(shape.prefix))
            continue;
        const std::size_t start = before.size() - shape.prefix.size();
        // No token begins within the characters of another, so that each is looked at once.
        if (start > 0 && isLabel(before[start - 1]))
            continue;
        m_shape = &shape;
        m_state = State::Token;
        return true;
    }
    return false;
}

/// "Password for alice: ", as programs ask: the colon comes later.
void ShapeRedactor::noteQuestion(std::string_view before)
{
    if (before.ends_with("assword for") || before.ends_with("assphrase for"))
        m_askedAt = before.size();
}

bool ShapeRedactor::isAsking(std::string_view before)
{
    if (m_askedAt == 0)
        return false;
    const std::string_view since = before.substr(m_askedAt);
    m_askedAt = 0;
    return since.size() <= longestLabel && since.find('\n') == std::string_view::npos;
}

/// The name that ends before a separator: NAME=, "name":, name :
std::string_view ShapeRedactor::labelBefore(std::size_t separator) const
{
    std::size_t end = separator;
    while (end > 0 && separator - end < 3
           && (isSpace(m_bytes[end - 1]) || isQuote(m_bytes[end - 1]) || m_bytes[end - 1] == '\\'))
        --end;
    std::size_t begin = end;
    while (begin > 0 && end - begin < longestLabel && isLabel(m_bytes[begin - 1]))
        --begin;
    return std::string_view(m_bytes).substr(begin, end - begin);
}

void ShapeRedactor::startsValue(std::string_view label)
{
    if (label.size() < 4 || !isSecretLabel(label))
        return;
    m_password = isPasswordLabel(label);
    m_scheme = lowerCase(label).ends_with("authorization");
    m_what = m_password ? "password" : m_scheme ? "authorization" : "secret";
    m_quote = '\0';
    m_gap = 0;
    m_inEscape = false;
    m_state = State::BeforeValue;
}

/// "--password VALUE"; with an equals sign it is a label like any other.
void ShapeRedactor::inOption()
{
    while (m_at < m_bytes.size() && m_at - m_begin < longestLabel && isLabel(m_bytes[m_at]))
        ++m_at;
    pass(m_at);
    if (m_at == m_bytes.size() && !m_atEnd && m_at - m_begin < longestLabel)
        return;
    m_state = State::Scan;
    if (m_at < m_bytes.size() && isSpace(m_bytes[m_at])) {
        m_colon = false;
        startsValue(held());
    }
}

void ShapeRedactor::beforeValue()
{
    const char c = m_bytes[m_at];
    if (m_inEscape || c == '\x1b') {
        // Colours between label and value.
        m_inEscape = c == '\x1b' || c == '[' || (c >= '0' && c <= '9') || c == ';';
        pass(++m_at);
        return;
    }
    if ((isSpace(c) || c == '>' || c == '=' || c == '\\') && ++m_gap <= widestGap) {
        pass(++m_at);
        return;
    }
    if (isQuote(c) && m_quote == '\0') {
        m_quote = c;
        pass(++m_at);
        return;
    }
    m_begin = m_at;
    m_state = belongsToValue(c) && !isPlaceholderStart(c) ? State::Value : State::Scan;
}

bool ShapeRedactor::belongsToValue(char c) const
{
    if (isControl(c))
        return false;
    if (m_quote != '\0')
        return c != m_quote && c != '\\';
    return !isSpace(c) && !isQuote(c) && std::string_view(",;&<>|)]}").find(c) == std::string_view::npos;
}

void ShapeRedactor::inValue()
{
    while (m_at < m_bytes.size() && m_at - m_begin < longest && belongsToValue(m_bytes[m_at]))
        ++m_at;
    if (m_at - m_begin >= longest)
        endValue(false);
    else if (m_at < m_bytes.size() && !skipsScheme())
        endValue(true);
}

/// "Authorization: Bearer VALUE": the first word only says how.
bool ShapeRedactor::skipsScheme()
{
    if (!m_scheme || m_quote != '\0' || !isSpace(m_bytes[m_at]))
        return false;
    static constexpr std::array<std::string_view, 5> schemes = {"bearer", "basic", "token", "digest",
                                                                "apikey"};
    if (std::ranges::find(schemes, lowerCase(held())) == schemes.end())
        return false;
    pass(m_at);
    m_scheme = false;
    m_colon = false;
    m_gap = 0;
    m_state = State::BeforeValue;
    return true;
}

void ShapeRedactor::endValue(bool isWhole)
{
    const bool isSecret = !isWhole || looksLikeSecretValue(held(), m_password, m_colon, m_quote != '\0');
    if (isSecret) {
        mask(m_begin, m_at, m_what);
        m_shape = nullptr;
        m_state = isWhole ? State::Scan : State::Drop;
        return;
    }
    // There may be something else within it; its first character starts nothing by itself.
    m_at = m_begin + (m_at > m_begin ? 1 : 0);
    m_state = State::Scan;
}

void ShapeRedactor::inToken()
{
    const std::size_t most = m_shape->most > 0 ? m_shape->most + 1 : longest;
    while (m_at < m_bytes.size() && m_at - m_begin < most
           && isTokenCharacter(m_shape->characters, m_bytes[m_at]))
        ++m_at;
    if (m_at < m_bytes.size() || m_at - m_begin >= most)
        endToken();
}

void ShapeRedactor::endToken()
{
    const std::string_view rest = held();
    const bool fits = rest.size() >= m_shape->least && (m_shape->most == 0 || rest.size() <= m_shape->most)
        && (!m_shape->isOne || m_shape->isOne(rest));
    if (fits) {
        const bool isWhole = rest.size() < longest;
        mask(m_begin, m_at, m_shape->what);
        m_state = isWhole ? State::Scan : State::Drop;
        m_quote = '\0';
        return;
    }
    m_at = m_begin;
    m_state = State::Scan;
}

/// user:password@host
void ShapeRedactor::inAuthority()
{
    constexpr std::size_t longestAuthority = 1024;
    const auto belongs = [](char c) {
        return !isControl(c) && !isSpace(c) && !isQuote(c)
            && std::string_view("/?#<>()[]{},;|\\").find(c) == std::string_view::npos;
    };
    while (m_at < m_bytes.size() && m_at - m_begin < longestAuthority && belongs(m_bytes[m_at]))
        ++m_at;
    if (m_at < m_bytes.size() || m_at - m_begin >= longestAuthority)
        endAuthority();
}

void ShapeRedactor::endAuthority()
{
    const std::string_view authority = held();
    const auto colon = authority.find(':');
    const auto at = authority.rfind('@');
    m_state = State::Scan;
    if (at != std::string_view::npos && colon < at && at > colon + 1 && authority[colon + 1] != '$'
        && authority[colon + 1] != '*')
        mask(m_begin + colon + 1, m_begin + at, "password");
    else
        m_at = m_begin + std::min<std::size_t>(authority.size(), 1);
}

void ShapeRedactor::inPrivateKey()
{
    const auto belongs = [](char c) {
        return isTokenCharacter(TokenCharacters::Alphanumeric, c)
            || std::string_view("+/=\\,: \t\r\n-").find(c) != std::string_view::npos;
    };
    while (m_at < m_bytes.size() && m_at - m_begin < longest && belongs(m_bytes[m_at])) {
        ++m_at;
        if (m_bytes[m_at - 1] != 'D' || !held().ends_with(pemEnd))
            continue;
        const std::size_t end = m_at - pemEnd.size();
        mask(m_begin, end, "private key");
        m_state = State::Scan;
        return;
    }
    if (m_at == m_bytes.size() && m_at - m_begin < longest)
        return;
    // Too long for a key, or not made of what a key is made of.
    if (m_at - m_begin >= longest)
        mask(m_begin, m_at, "private key");
    else
        m_at = m_begin;
    m_state = State::Scan;
}

void ShapeRedactor::inDrop()
{
    while (m_at < m_bytes.size()) {
        const char c = m_bytes[m_at];
        const bool goesOn = m_shape ? isTokenCharacter(m_shape->characters, c) : belongsToValue(c);
        if (!goesOn) {
            m_state = State::Scan;
            break;
        }
        ++m_at;
    }
    m_passed = m_at;
    if (m_state == State::Scan)
        m_shape = nullptr;
}

} // namespace ic
