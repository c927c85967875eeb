// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/duration_text.h"

#include "app/base/one_of.h"
#include "app/base/text_hash.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <cmath>

namespace ic {

using namespace std::chrono_literals;
using std::chrono::seconds;

namespace {

bool isSmallLetter(QChar c)
{
    return c >= u'a' && c <= u'z';
}

// Units as people write them in the languages the loader is tried with; singular, plural, short.
std::optional<seconds> unitFromText(QStringView word)
{
    static const TextMap<seconds> units = [] {
        TextMap<seconds> table;
        const auto add = [&table](seconds unit, const char *words) {
            for (const QString &each : QString::fromUtf8(words).split(QLatin1Char(' ')))
                table.emplace(each, unit);
        };
        add(1s,
            "s sec secs second seconds segundo segundos sekunde sekunden sek seconde secondes 秒 秒間 с сек "
            "секунда секунды секунд");
        add(60s, "m min mins minute minutes minuto minutos minuten 分 分間 мин минута минуты минут");
        add(3600s, "h hr hrs hour hours hora horas std stunde stunden heure heures 時間 ч час часа часов");
        add(86400s, "d day days día días dia dias tag tage tagen jour jours 日 日間 дн день дня дней");
        add(7 * 86400s,
            "w week weeks semana semanas woche wochen semaine semaines 週 週間 неделя недели недель");
        return table;
    }();
    // 5分以内: no space parts the unit from what follows.
    static const QRegularExpression joined(
        QStringLiteral("^(秒間?|分間?|時間|日間|週間|日(?=以内|以上|未満))(?:以|後|前|未|経|で|を|の|ご|ま|に|と)"));
    if (!word.isEmpty() && word.front().unicode() >= 0x80) {
        if (const auto match = joined.match(word.toString()); match.hasMatch())
            return unitFromText(match.capturedView(1));
    }
    const auto found = std::all_of(word.begin(), word.end(), isSmallLetter)
        ? units.find(word)
        : units.find(word.toString().toLower());
    return found == units.end() ? std::nullopt : std::optional(found->second);
}

const QString numberPattern = QStringLiteral("(\\d+(?:[.,]\\d+)?)");
const QString unitPattern = QStringLiteral("([\\p{L}]+)");

seconds scaled(QStringView number, seconds unit)
{
    double read = 0;
    double place = 0; // of the next digit behind the point
    for (const QChar c : number) {
        if (!c.isDigit()) {
            place = 0.1;
        } else if (place == 0) {
            read = read * 10 + c.digitValue();
        } else {
            read += place * c.digitValue();
            place /= 10;
        }
    }
    // A number so long that it means nothing must not overflow.
    const double value = std::min(read * static_cast<double>(unit.count()), 1e10);
    return seconds(std::llround(value));
}

bool saysImmediately(QStringView text)
{
    static const QStringList words =
        QString::fromUtf8(
            "immediate|immediately|now|at once|de inmediato|al instante|umgehend|immediatamente|"
            "imediatamente|onmiddellijk|natychmiast|незамедлительно|立即|立刻|즉시|inmediato|inmediatamente|"
            "sofort|immédiat|immédiatement|"
            "即時|即座|直ちに|直後|発生直後|至急|немедленно|сразу")
            .split(QLatin1Char('|'));
    constexpr qsizetype longest = 24;
    if (text.size() > longest)
        return false;
    const auto first = std::find_if(text.begin(), text.end(), [](QChar c) { return c.isLetter(); });
    const auto last = std::find_if(text.rbegin(), text.rend(), [](QChar c) { return c.isLetter(); });
    if (first == text.end())
        return false;
    const QStringView said = text.sliced(first - text.begin(), last.base() - first);
    return std::any_of(words.begin(), words.end(), [said](const QString &word) {
        return word.size() == said.size() && word.compare(said, Qt::CaseInsensitive) == 0;
    });
}

/// ３０分: digits are digits, however wide they are written.
class PlainDigits {
public:
    explicit PlainDigits(QStringView written)
        : m_view(written)
    {
        const auto isWide = [](QChar c) { return c.unicode() >= 0x80 && c.isDigit(); };
        if (std::none_of(written.begin(), written.end(), isWide))
            return;
        m_changed = written.toString();
        for (QChar &c : m_changed) {
            if (isWide(c))
                c = QChar(u'0' + c.digitValue());
        }
        m_view = m_changed;
    }
    PlainDigits(const PlainDigits &) = delete;
    PlainDigits &operator=(const PlainDigits &) = delete;
    QStringView view() const { return m_view; }

private:
    QString m_changed;
    QStringView m_view;
};

bool hasDigit(QStringView text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
}

// Most texts with a digit in them hold no duration. What follows sees that sooner than an expression does,
// and says yes where it can't be sure: it knows only ASCII.

bool isAscii(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
}

/// A digit, then a letter with at most spaces, dashes and plus signs between them.
bool mayHoldUnit(QStringView text)
{
    bool afterDigit = false;
    for (const QChar c : text) {
        if (c.isDigit())
            afterDigit = true;
        else if (afterDigit && c.isLetter())
            return true;
        else if (!c.isSpace() && c != u'-' && c != u'+')
            afterDigit = false;
    }
    return !isAscii(text);
}

/// The length of the letter at `at`, two for one beyond the first plane; 0 where there is none.
qsizetype letterAt(QStringView text, qsizetype at)
{
    const QChar c = text.at(at);
    if (c.isHighSurrogate() && at + 1 < text.size() && text.at(at + 1).isLowSurrogate())
        return QChar::isLetter(QChar::surrogateToUcs4(c, text.at(at + 1))) ? 2 : 0;
    return c.isLetter() ? 1 : 0;
}

/// "1.5 hours", "30-minute", "15+ min", "5分".
struct DurationPart {
    QStringView number;
    QStringView unit; ///< any word
    qsizetype start = 0;
    qsizetype end = 0;
};

/// The first at or after `from`. Read by hand, since an expression takes several times as long and every
/// heading and cell is looked at.
std::optional<DurationPart> partFrom(QStringView text, qsizetype from)
{
    const auto isDigit = [text](qsizetype at) { return at < text.size() && text.at(at).isDigit(); };
    const auto isAny = [text](qsizetype at, std::u16string_view of) {
        return at < text.size() && isOneOf(text.at(at), of);
    };
    for (qsizetype start = from; start < text.size(); ++start) {
        if (!isDigit(start))
            continue;
        qsizetype at = start;
        while (isDigit(at))
            ++at;
        const qsizetype afterDigits = at;
        if (isAny(at, u".,") && isDigit(at + 1)) {
            ++at;
            while (isDigit(at))
                ++at;
        }
        const QStringView number = text.sliced(start, at - start);
        const auto skipSpaces = [&] {
            while (at < text.size() && text.at(at).isSpace())
                ++at;
        };
        skipSpaces();
        if (isAny(at, u"-+"))
            ++at;
        skipSpaces();
        const qsizetype word = at;
        while (at < text.size() && letterAt(text, at) > 0)
            at += letterAt(text, at);
        if (at > word)
            return DurationPart{number, text.sliced(word, at - word), start, at};
        // "1.5.6 s": the next number begins after the point.
        start = afterDigits;
    }
    return std::nullopt;
}

/// Digits twice, with something between them.
bool holdsTwoNumbers(QStringView text)
{
    int numbers = 0;
    bool inNumber = false;
    for (const QChar c : text) {
        numbers += c.isDigit() && !inNumber ? 1 : 0;
        inNumber = c.isDigit();
    }
    return numbers >= 2;
}

/// The last of the words that "within" is called by, and a space after it.
bool maySayWithin(QStringView text)
{
    static constexpr std::array<QStringView, 9> words{u"within", u"first",    u"in",  u"unter", u"innerhalb",
                                                      u"de",     u"primeros", u"les", u"sous"};
    qsizetype start = 0;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const char16_t c = text.at(at).unicode();
        if (c >= 0x80)
            return true;
        if (isSmallLetter(QChar(char16_t(c | 0x20))))
            continue;
        const QStringView word = text.sliced(start, at - start);
        if (QChar(c).isSpace() && std::any_of(words.begin(), words.end(), [word](QStringView each) {
                return each.size() == word.size() && word.compare(each, Qt::CaseInsensitive) == 0;
            }))
            return true;
        start = at + 1;
    }
    return false;
}

} // namespace

std::optional<seconds> durationFromText(QStringView view)
{
    if (saysImmediately(view))
        return 0s;
    if (!hasDigit(view) || !(mayHoldUnit(view) || view.contains(u'+')))
        return std::nullopt;
    const PlainDigits plain(view);
    const QStringView text = plain.view();
    static const QRegularExpression relative(QStringLiteral("\\bT\\s*[+]\\s*(\\d++)(?!\\s*\\p{L})"),
                                             QRegularExpression::CaseInsensitiveOption);
    if (text.contains(u'+')) {
        const QString whole = text.toString();
        if (const auto match = relative.match(whole); match.hasMatch())
            return scaled(match.capturedView(1), 60s);
    }

    std::optional<seconds> total;
    seconds smallest = seconds::max();
    qsizetype end = -1;
    for (auto part = partFrom(text, 0); part; part = partFrom(text, part->end)) {
        const auto unit = unitFromText(part->unit);
        if (!unit)
            continue;
        // "1 h 30 min" is one duration; "30 minutes (P0), 60 minutes (P1)" is two, of which the first counts.
        const bool continues =
            total && *unit < smallest && text.mid(end, part->start - end).trimmed().isEmpty();
        if (total && !continues)
            break;
        total = total.value_or(0s) + scaled(part->number, *unit);
        smallest = *unit;
        end = part->end;
    }
    return total;
}

std::optional<TimeWindow> timeWindowFromText(QStringView view)
{
    if (!hasDigit(view) || !(mayHoldUnit(view) || maySayWithin(view)))
        return std::nullopt;
    const QString text = PlainDigits(view).view().toString();
    static const QRegularExpression range(
        numberPattern + QStringLiteral("\\s*([\\p{L}]*)\\s*(?:-|–|—|to|bis|a|à|～|〜|до)\\s*") + numberPattern
            + QStringLiteral("\\s*") + unitPattern,
        QRegularExpression::UseUnicodePropertiesOption);
    for (qsizetype at = 0; holdsTwoNumbers(QStringView(text).sliced(at));) {
        const auto match = range.match(text, at);
        if (!match.hasMatch())
            break;
        at = match.capturedEnd();
        const auto unit = unitFromText(match.capturedView(4));
        if (!unit)
            continue;
        const seconds startUnit = unitFromText(match.capturedView(2)).value_or(*unit);
        const TimeWindow window{scaled(match.capturedView(1), startUnit),
                                scaled(match.capturedView(3), *unit)};
        if (window.start <= window.end)
            return window;
    }
    static const QRegularExpression within(
        QStringLiteral("\\b(?:within|first|in|unter|innerhalb|dentro de|primeros|dans les|sous|в течение|в "
                       "первые)\\s+(.*)$"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    if (!maySayWithin(text))
        return std::nullopt;
    if (const auto match = within.match(text); match.hasMatch()) {
        if (const auto end = durationFromText(match.capturedView(1)))
            return TimeWindow{0s, *end};
    }
    // 15分以内: what says so stands behind.
    if (text.contains(QStringView(u"以内"))) {
        if (const auto end = durationFromText(text))
            return TimeWindow{0s, *end};
    }
    return std::nullopt;
}

QString clockText(std::chrono::milliseconds duration)
{
    const qint64 total = std::abs(std::chrono::duration_cast<seconds>(duration).count());
    const QString sign = duration < -999ms ? QStringLiteral("-") : QString();
    const auto two = [](qint64 number) { return QStringLiteral("%1").arg(number, 2, 10, QLatin1Char('0')); };
    const QString tail = two(total / 60 % 60) + QLatin1Char(':') + two(total % 60);
    return total < 3600 ? sign + tail : sign + QString::number(total / 3600) + QLatin1Char(':') + tail;
}

QString spokenDuration(seconds duration)
{
    const qint64 total = std::abs(duration.count());
    if (total < 90)
        return QCoreApplication::translate("Duration", "%1 s").arg(total);
    if (total < 3600)
        return QCoreApplication::translate("Duration", "%1 min").arg((total + 30) / 60);
    if (total < 48 * 3600) {
        const qint64 minutes = (total + 30) / 60;
        return minutes % 60 == 0
            ? QCoreApplication::translate("Duration", "%1 h").arg(minutes / 60)
            : QCoreApplication::translate("Duration", "%1 h %2 min").arg(minutes / 60).arg(minutes % 60);
    }
    const int days = static_cast<int>((total + 43200) / 86400);
    return QCoreApplication::translate("Duration", "%n day(s)", nullptr, days);
}

} // namespace ic
