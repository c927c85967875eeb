// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/value_spec.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <utility>

namespace ic {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Values)
};

constexpr qsizetype longestValueBytes = 100'000; ///< Linux takes 128 KiB as one argument or variable

constexpr std::array<std::pair<ValueKind, const char *>, 6> kindNames{{
    {ValueKind::Text, "text"},
    {ValueKind::Host, "host"},
    {ValueKind::Path, "path"},
    {ValueKind::Number, "number"},
    {ValueKind::Choice, "choice"},
    {ValueKind::Pattern, "pattern"},
}};

QString onlyOne(const std::map<QString, QStringList> &fields, const char *key)
{
    const auto found = fields.find(QString::fromLatin1(key));
    return found == fields.end() ? QString() : found->second.value(0);
}

QRegularExpression whole(const QString &pattern)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern),
                              QRegularExpression::UseUnicodePropertiesOption);
}

// RFC 1123 names, IPv4, and IPv6 by its characters. Only ASCII: a letter that merely looks like one of
// another name's leads to another host; an international name is written in its xn-- form.
bool isHost(const QString &value)
{
    static const QRegularExpression name(QStringLiteral(
        "\\A(?=.{1,253}\\z)[A-Za-z0-9_](?:[A-Za-z0-9_-]{0,62})(?:\\.[A-Za-z0-9_-]{1,63})*\\.?\\z"));
    static const QRegularExpression six(
        QStringLiteral("\\A(?:\\[[0-9A-Fa-f:.]{2,45}\\]|(?=[^:]*:[^:]*:)[0-9A-Fa-f:.]{2,45})\\z"));
    return name.match(value).hasMatch() || six.match(value).hasMatch();
}

bool holdsControls(const QString &value)
{
    return std::ranges::any_of(value, [](QChar c) { return c.category() == QChar::Other_Control; });
}

bool isSet(const QString &text)
{
    return text.compare(QLatin1String("true"), Qt::CaseInsensitive) == 0
        || text.compare(QLatin1String("yes"), Qt::CaseInsensitive) == 0;
}

} // namespace

QString valueKindName(ValueKind kind)
{
    return QString::fromLatin1(
        std::ranges::find(kindNames, kind, [](const auto &e) { return e.first; })->second);
}

std::optional<ValueKind> valueKindFromName(const QString &name)
{
    for (const auto &[kind, known] : kindNames) {
        if (name.compare(QLatin1String(known), Qt::CaseInsensitive) == 0)
            return kind;
    }
    return std::nullopt;
}

QString valueName(const QString &mark)
{
    QString name;
    for (const QChar sign : mark) {
        if (sign.unicode() < 128 && sign.isLetterOrNumber())
            name += sign.toUpper();
        else if (!name.isEmpty() && !name.endsWith(QLatin1Char('_')))
            name += QLatin1Char('_');
    }
    while (name.endsWith(QLatin1Char('_')))
        name.chop(1);
    // A mark in another script has no letters left that a shell allows in a name.
    return name.isEmpty() ? QString::fromLatin1(mark.toUtf8().toHex()) : name;
}

QStringList valueSpecKeys()
{
    return {QStringLiteral("kind"), QStringLiteral("pattern"), QStringLiteral("choices"),
            QStringLiteral("ask"),  QStringLiteral("default"), QStringLiteral("secret")};
}

ValueSpec valueSpecFrom(const QString &name, const std::map<QString, QStringList> &fields,
                        QStringList &problems)
{
    ValueSpec spec;
    spec.name = valueName(name);
    spec.declared = true;
    spec.ask = onlyOne(fields, "ask");
    spec.standard = onlyOne(fields, "default");
    spec.secret = isSet(onlyOne(fields, "secret")) || namesASecret(spec.name);
    spec.pattern = onlyOne(fields, "pattern");
    if (const auto choices = fields.find(QStringLiteral("choices")); choices != fields.end())
        spec.choices = choices->second;
    const QString kind = onlyOne(fields, "kind");
    if (const auto known = valueKindFromName(kind))
        spec.kind = *known;
    else if (!kind.isEmpty())
        problems << Text::tr("“%1” is no kind of value for “%2”. Kinds are text, host, path, number, choice "
                             "and pattern.")
                        .arg(kind, name);
    else if (!spec.choices.isEmpty())
        spec.kind = ValueKind::Choice;
    else if (!spec.pattern.isEmpty())
        spec.kind = ValueKind::Pattern;
    else
        spec.kind = suggestedSpec(spec.name).kind;
    if (spec.kind == ValueKind::Pattern && (spec.pattern.isEmpty() || !whole(spec.pattern).isValid())) {
        problems << Text::tr(
                        "“%1” needs a regular expression that can be read, like “pattern: '[a-z0-9-]+'”; "
                        "until then it takes any text.")
                        .arg(name);
        spec.kind = ValueKind::Text;
    }
    if (spec.kind == ValueKind::Choice && spec.choices.isEmpty()) {
        problems << Text::tr("“%1” has nothing to choose from. Add “choices: [one, another]”.").arg(name);
        spec.kind = ValueKind::Text;
    }
    if (spec.secret && !spec.standard.isEmpty()) {
        problems << Text::tr(
                        "“%1” is a secret, and its default stands here for everybody to read; it is passed "
                        "over. Keep it in the keychain.")
                        .arg(name);
        spec.standard.clear();
    }
    if (const auto unfit = spec.standard.isEmpty() ? std::nullopt : whyUnfit(spec, spec.standard)) {
        problems << Text::tr("The default of “%1” does not fit: %2").arg(name, *unfit);
        spec.standard.clear();
    }
    return spec;
}

bool namesASecret(const QString &name)
{
    static const QRegularExpression words(
        QStringLiteral("(^|_)(PASS|PASSWD|PASSWORD|PASSPHRASE|SECRET|TOKEN|CREDENTIALS?|(API|ACCESS|"
                       "PRIVATE|SECRET|ENCRYPTION)_?KEY)$"),
        QRegularExpression::CaseInsensitiveOption);
    return words.match(name).hasMatch();
}

ValueSpec suggestedSpec(const QString &name)
{
    static const QRegularExpression host(
        QStringLiteral("(^|_)(HOST|HOSTNAME|SERVER|FQDN|DOMAIN|IP|IP_ADDRESS)$"));
    static const QRegularExpression path(QStringLiteral("(FILE|PATH|DIR|DIRECTORY|FOLDER|FILENAME)$"));
    static const QRegularExpression number(
        QStringLiteral("(^|_)(PORT|PID|COUNT|REPLICAS|SECONDS|MINUTES|HOURS|DAYS|NUMBER|LIMIT)$"));
    ValueSpec spec;
    spec.name = name;
    spec.secret = namesASecret(name);
    if (host.match(name).hasMatch())
        spec.kind = ValueKind::Host;
    else if (path.match(name).hasMatch())
        spec.kind = ValueKind::Path;
    else if (number.match(name).hasMatch())
        spec.kind = ValueKind::Number;
    return spec;
}

std::optional<QString> whyUnfit(const ValueSpec &spec, const QString &value)
{
    static const QRegularExpression number(QStringLiteral("\\A[+-]?\\d{1,18}(?:\\.\\d{1,18})?\\z"));
    switch (spec.kind) {
    case ValueKind::Text:
        return std::nullopt;
    case ValueKind::Host:
        if (!isHost(value))
            return Text::tr("This is no host name or address: letters a to z, digits, “-” and “.”, like "
                            "db1.example.com.");
        return std::nullopt;
    case ValueKind::Path:
        if (value.isEmpty() || holdsControls(value))
            return Text::tr("This is no path: a path has no line breaks or control characters.");
        return std::nullopt;
    case ValueKind::Number:
        if (!number.match(value).hasMatch())
            return Text::tr("This is no number, like 5432.");
        return std::nullopt;
    case ValueKind::Choice:
        if (!spec.choices.contains(value))
            return Text::tr("Choose one of: %1.").arg(spec.choices.join(QStringLiteral(", ")));
        return std::nullopt;
    case ValueKind::Pattern:
        if (!whole(spec.pattern).match(value).hasMatch())
            return Text::tr("This does not have the form that is asked for: %1").arg(spec.pattern);
        return std::nullopt;
    }
    return std::nullopt;
}

std::optional<QString> whyImpossible(const QString &value)
{
    if (value.contains(QChar(0)))
        return Text::tr("It holds a NUL character, which no command can get. Type it again.");
    if (!value.isValidUtf16())
        return Text::tr("It holds half of a character, which has no bytes. Type it again.");
    if (value.size() > longestValueBytes || value.toUtf8().size() > longestValueBytes)
        return Text::tr("It is longer than %1 bytes. Put it into a file and name that.")
            .arg(longestValueBytes);
    return std::nullopt;
}

} // namespace ic
