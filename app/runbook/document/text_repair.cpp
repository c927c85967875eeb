// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/runbook/document/text_repair.h"

#include "app/runbook/problem_codes.h"

#include <QCoreApplication>
#include <QStringDecoder>
#include <QUtf8StringView>

#include <algorithm>
#include <array>
#include <cstring>
#include <iconv.h>
#include <memory>
#include <optional>

namespace ic {

namespace {

/// Which byte a character came from, for one single-byte code page, as the C library knows it.
class CodePage {
public:
    explicit CodePage(const char *name)
    {
        const iconv_t converter = iconv_open("UTF-16LE", name);
        // Converters that have no character for a byte pass it through as a C1 control.
        for (int byte = 0x80; byte <= 0x9f; ++byte)
            m_byteOf[static_cast<size_t>(byte)] = static_cast<quint8>(byte);
        for (int byte = 0x80; byte <= 0xff; ++byte) {
            if (converter == reinterpret_cast<iconv_t>(-1))
                continue;
            char in = static_cast<char>(byte);
            std::array<char, 4> out{};
            char *from = &in;
            char *to = out.data();
            size_t inLeft = 1;
            size_t outLeft = out.size();
            iconv(converter, nullptr, nullptr, nullptr, nullptr);
            if (iconv(converter, &from, &inLeft, &to, &outLeft) == static_cast<size_t>(-1) || outLeft != 2)
                continue;
            const auto character =
                static_cast<size_t>(static_cast<quint8>(out[0]) | static_cast<quint8>(out[1]) << 8);
            m_byteOf[character] = static_cast<quint8>(byte);
            m_characterOf[static_cast<size_t>(byte - 0x80)] = static_cast<char16_t>(character);
        }
        if (converter != reinterpret_cast<iconv_t>(-1))
            iconv_close(converter);
    }

    void alsoReads(char16_t character, quint8 byte) { m_byteOf[character] = byte; }
    /// 0 where the code page has no such character.
    quint8 byteOf(QChar character) const { return m_byteOf[character.unicode()]; }
    QChar characterOf(quint8 byte) const
    {
        const char16_t known = byte < 0x80 ? byte : m_characterOf[byte - 0x80U];
        return known == 0 && byte >= 0x80 ? QChar(QChar::ReplacementCharacter) : QChar(known);
    }

private:
    std::array<quint8, 0x10000> m_byteOf{};
    std::array<char16_t, 128> m_characterOf{};
};

const CodePage &macRoman()
{
    static const std::unique_ptr<const CodePage> page = [] {
        auto made = std::make_unique<CodePage>("MACINTOSH");
        made->alsoReads(0xf8ff, 0xf0); // Apple's logo, which the C library leaves out
        made->alsoReads(0x2206, 0xc6); // increment, where the C library has the Greek letter
        return made;
    }();
    return *page;
}

const CodePage &windows1252()
{
    static const auto page = std::make_unique<CodePage>("CP1252");
    return *page;
}

struct Sequence {
    char32_t character = 0;
    int length = 0; ///< characters, or bytes, it took the place of
};

/// The UTF-8 sequence that these characters were before somebody decoded them as `page`.
/// Two-byte sequences are only believed where they make the letters of Western languages: "—é" is ordinary
/// French, while "√©" is nobody's text.
std::optional<Sequence> misdecodedAt(QStringView text, const CodePage &page)
{
    const quint8 lead = page.byteOf(text.front());
    int length = 0;
    if (lead == 0xc2 || lead == 0xc3)
        length = 2;
    else if (lead >= 0xe1 && lead <= 0xef)
        length = 3;
    else if (lead >= 0xf0 && lead <= 0xf4)
        length = 4;
    if (length == 0 || text.size() < length)
        return std::nullopt;
    char32_t character = lead & (0xff >> (length + 1));
    for (int i = 1; i < length; ++i) {
        const quint8 next = text.at(i).unicode() < 0x80 ? 0 : page.byteOf(text.at(i));
        if ((next & 0xc0) != 0x80)
            return std::nullopt;
        character = (character << 6) | (next & 0x3f);
    }
    constexpr std::array<char32_t, 5> smallest{0, 0, 0xa0, 0x800, 0x10000};
    const bool valid = character >= smallest[static_cast<size_t>(length)] && character <= 0x10ffff
        && !(character >= 0xd800 && character <= 0xdfff);
    return valid ? std::optional(Sequence{character, length}) : std::nullopt;
}

/// True for what may begin such a sequence, without a look at what follows.
bool mayLead(const CodePage &page, QChar character)
{
    const quint8 lead = page.byteOf(character);
    return lead >= 0xc2 && lead <= 0xf4;
}

struct Mending {
    QString text;
    int firstLine = 0;
    int lines = 0;
    int places = 0;
};

Mending mendedAs(const QString &text, const CodePage &page)
{
    Mending mending;
    int line = 1;
    int lastLine = 0;
    qsizetype copied = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c == QLatin1Char('\n'))
            ++line;
        if (c.unicode() < 0x80)
            continue;
        const auto found = misdecodedAt(QStringView(text).mid(i), page);
        if (!found)
            continue;
        if (mending.places++ == 0) {
            mending.text.reserve(text.size());
            mending.firstLine = line;
        }
        if (line != lastLine) {
            lastLine = line;
            ++mending.lines;
        }
        mending.text += QStringView(text).mid(copied, i - copied);
        mending.text += QString::fromUcs4(&found->character, 1);
        i += found->length - 1;
        copied = i + 1;
    }
    if (mending.places > 0)
        mending.text += QStringView(text).mid(copied);
    return mending;
}

QByteArray withLineFeeds(const QByteArray &bytes)
{
    if (!bytes.contains('\r'))
        return bytes;
    QByteArray out;
    out.reserve(bytes.size());
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        if (bytes.at(i) != '\r') {
            out += bytes.at(i);
            continue;
        }
        out += '\n';
        if (i + 1 < bytes.size() && bytes.at(i + 1) == '\n')
            ++i;
    }
    return out;
}

/// Lines that are not UTF-8 are read as Windows-1252, which is what they nearly always are.
QByteArray withValidLines(const QByteArray &bytes, std::vector<Problem> &problems)
{
    if (QUtf8StringView(bytes).isValidUtf8())
        return bytes;
    QByteArray out;
    out.reserve(bytes.size());
    int line = 0;
    int firstBad = 0;
    int bad = 0;
    for (qsizetype start = 0; start < bytes.size();) {
        ++line;
        const qsizetype newline = bytes.indexOf('\n', start);
        const qsizetype end = newline < 0 ? bytes.size() : newline + 1;
        const QByteArrayView part = QByteArrayView(bytes).sliced(start, end - start);
        if (QUtf8StringView(part).isValidUtf8()) {
            out.append(part);
        } else {
            QString read;
            for (const char byte : part)
                read += windows1252().characterOf(static_cast<quint8>(byte));
            out += read.toUtf8();
            firstBad = bad++ == 0 ? line : firstBad;
        }
        start = end;
    }
    problems.push_back(
        {firstBad, ProblemSeverity::Warning, codes::notUtf8,
         QCoreApplication::translate(
             "Runbook",
             "%n line(s) from here are not UTF-8 and were read as Windows-1252. Save the file as UTF-8.",
             nullptr, bad)});
    return out;
}

bool hasUtf16Mark(const QByteArray &bytes)
{
    return bytes.startsWith("\xff\xfe") || bytes.startsWith("\xfe\xff");
}

/// How UTF-16 without a mark at its beginning is ordered; nothing for what is no such text. In any language a
/// document has line ends, spaces and marks of Markdown, and of each of these the same byte of two is NUL.
std::optional<QStringDecoder::Encoding> unmarkedUtf16(const QByteArray &bytes)
{
    constexpr qsizetype looksAt = 4096;
    constexpr qsizetype atLeast = 4; // so that one stray NUL makes no such text
    constexpr qsizetype oneIn = 16;
    const qsizetype size = std::min(bytes.size(), looksAt) & ~qsizetype{1};
    std::array<qsizetype, 2> nuls{}; // of the first bytes of two, of the second
    for (qsizetype i = 0; i < size; ++i)
        nuls[static_cast<size_t>(i % 2)] += bytes.at(i) == '\0' ? 1 : 0;
    // A few characters have the other one: the lines of a drawn tree, say.
    const auto [few, many] = std::minmax(nuls[0], nuls[1]);
    if (bytes.size() % 2 != 0 || many < atLeast || many * oneIn < size / 2 || few * oneIn / 2 > many)
        return std::nullopt;
    const auto order = nuls[0] < nuls[1] ? QStringDecoder::Utf16LE : QStringDecoder::Utf16BE;
    QStringDecoder decoder(order);
    const QString text = decoder.decode(bytes);
    const bool isText = !decoder.hasError()
        && std::ranges::none_of(text, [](QChar each) { return each.unicode() < 0x20 && !each.isSpace(); });
    return isText ? std::optional<QStringDecoder::Encoding>(order) : std::nullopt;
}

QByteArray decodedUtf16(const QByteArray &bytes, std::vector<Problem> &problems)
{
    std::optional<QStringDecoder::Encoding> encoding;
    if (hasUtf16Mark(bytes))
        encoding = QStringDecoder::Utf16;
    else if (bytes.contains('\0'))
        encoding = unmarkedUtf16(bytes);
    if (!encoding)
        return bytes;
    QStringDecoder decoder(*encoding);
    const QString text = decoder.decode(bytes);
    problems.push_back(
        {0, ProblemSeverity::Note, codes::utf16,
         QCoreApplication::translate(
             "Runbook", "The file is UTF-16. It was read, but save it as UTF-8 for other tools.")});
    return text.toUtf8();
}

bool isHidden(QChar c)
{
    const char16_t u = c.unicode();
    if (u >= 0x20 && u < 0x7f)
        return false;
    return (u < 0x20 && u != '\n' && u != '\t') || u == 0x7f || (u >= 0x80 && u < 0xa0) || u == 0xfeff
        || u == 0x200b || (u >= 0x202a && u <= 0x202e) || (u >= 0x2066 && u <= 0x2069);
}

/// Characters that nobody sees can hide what a command does. They are taken out and said.
void dropControlCharacters(QString &text, std::vector<Problem> &problems)
{
    int line = 1;
    int firstLine = 0;
    int count = 0;
    QString kept;
    qsizetype copied = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text.at(i) == QLatin1Char('\n'))
            ++line;
        if (!isHidden(text.at(i)))
            continue;
        firstLine = count++ == 0 ? line : firstLine;
        kept += QStringView(text).mid(copied, i - copied);
        copied = i + 1;
    }
    if (count == 0)
        return;
    kept += QStringView(text).mid(copied);
    text = kept;
    problems.push_back({firstLine, ProblemSeverity::Warning, codes::controlCharacters,
                        QCoreApplication::translate(
                            "Runbook",
                            "%n invisible control character(s) from here were left out. Remove them: they "
                            "can make a command look like another one.",
                            nullptr, count)});
}

void mendMisdecoding(QString &text, std::vector<Problem> &problems)
{
    // The two are never mixed up: what one page's characters look like is no valid sequence in the other's.
    QString page = QStringLiteral("Mac Roman");
    Mending mending = mendedAs(text, macRoman());
    if (mending.places == 0) {
        page = QStringLiteral("Windows-1252");
        mending = mendedAs(text, windows1252());
    }
    if (mending.places == 0)
        return;
    text = mending.text;
    problems.push_back({mending.firstLine, ProblemSeverity::Warning, codes::textRepaired,
                        QCoreApplication::translate(
                            "Runbook",
                            "The text was once saved as %1 by mistake: %n line(s) from here were put right "
                            "for display. Mend the file itself, for other readers.",
                            nullptr, mending.lines)
                            .arg(page)});
}

/// Of valid UTF-8.
Sequence utf8CharacterAt(const char *at)
{
    const auto lead = static_cast<quint8>(*at);
    const int length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc0 ? 2 : 1;
    char32_t character = length == 1 ? lead : lead & (0xffU >> (length + 1));
    for (int i = 1; i < length; ++i)
        character = (character << 6) | (static_cast<quint8>(at[i]) & 0x3fU);
    return {character, length};
}

/// Eight bytes that are all printable ASCII.
bool isPrintable8(const char *at)
{
    quint64 bytes = 0;
    std::memcpy(&bytes, at, sizeof bytes);
    constexpr quint64 each = 0x0101010101010101;
    constexpr quint64 highBits = 0x80 * each;
    // A byte below 0x20 borrows, one of 0x7f carries; what they do to their neighbours only errs towards
    // "no".
    return (((bytes - 0x20 * each) | (bytes + each) | bytes) & highBits) == 0;
}

/// True where nothing has to be put right, which is quick to see: only printable ASCII, and other characters
/// that nobody hides and that start no mis-decoded sequence.
bool isClean(const QByteArray &utf8)
{
    constexpr quint8 firstAfterPrintable = 0x7f;
    const char *const end = utf8.constData() + utf8.size();
    for (const char *at = utf8.constData(); at != end;) {
        while (end - at >= 8 && isPrintable8(at))
            at += 8;
        if (at == end)
            break;
        const auto first = static_cast<quint8>(*at);
        if (first < firstAfterPrintable) {
            if (first < 0x20 && *at != '\n' && *at != '\t')
                return false;
            ++at;
            continue;
        }
        const auto decoded = utf8CharacterAt(at);
        at += decoded.length;
        if (decoded.character > 0xffff)
            continue;
        const QChar character(static_cast<char16_t>(decoded.character));
        const bool isFollowed = at != end && static_cast<quint8>(*at) >= 0x80;
        if (isHidden(character)
            || (isFollowed && (mayLead(macRoman(), character) || mayLead(windows1252(), character))))
            return false;
    }
    return true;
}

} // namespace

bool isBinary(const QByteArray &bytes)
{
    return bytes.contains('\0') && !hasUtf16Mark(bytes) && !unmarkedUtf16(bytes);
}

bool isBlank(const QByteArray &bytes)
{
    QByteArrayView text(bytes);
    const bool isWide = hasUtf16Mark(bytes);
    if (isWide)
        text = text.sliced(2);
    else if (bytes.startsWith("\xef\xbb\xbf"))
        text = text.sliced(3);
    return std::ranges::all_of(text, [isWide](char byte) {
        return (isWide && byte == '\0') || QChar::isSpace(static_cast<quint8>(byte));
    });
}

RepairedText repairText(const QByteArray &bytes)
{
    RepairedText repaired;
    QByteArray plain = decodedUtf16(bytes, repaired.problems);
    if (plain.startsWith("\xef\xbb\xbf"))
        plain = plain.sliced(3);
    plain = withLineFeeds(plain);
    repaired.utf8 = withValidLines(plain, repaired.problems);
    if (isClean(repaired.utf8))
        return repaired;
    QString text = QString::fromUtf8(repaired.utf8);
    mendMisdecoding(text, repaired.problems);
    dropControlCharacters(text, repaired.problems);
    repaired.utf8 = text.toUtf8();
    return repaired;
}

} // namespace ic
