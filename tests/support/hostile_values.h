// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <utility>
#include <vector>

namespace ic::test {

/// What a value may hold that would like to be more than text: name of the case, and the value. A command
/// that one of them slips into would make a file named "canary" in its directory.
inline std::vector<std::pair<QString, QString>> hostileValues()
{
    std::vector<std::pair<QString, QString>> all;
    const auto add = [&all](const char *name, const QString &value) {
        all.emplace_back(QString::fromLatin1(name), value);
    };
    const auto utf8 = [&add](const char *name, const char *value) { add(name, QString::fromUtf8(value)); };
    const auto ucs4 = [&add](const char *name, std::initializer_list<char32_t> signs) {
        const std::u32string text(signs);
        add(name, QString::fromUcs4(text.data(), static_cast<qsizetype>(text.size())));
    };

    // Quotes.
    utf8("single quote", "'");
    utf8("double quote", "\"");
    utf8("both quotes", "'\"'\"");
    utf8("closes single", "'; touch canary; '");
    utf8("closes double", "\"; touch canary; \"");
    utf8("closes both", "'\"; touch canary; \"'");
    utf8("dollar single", "$'\\x74ouch canary'");
    utf8("dollar double", "$\"touch canary\"");
    utf8("quote at end", "a'");
    utf8("backquote alone", "a`");
    utf8("typographic quotes", "“touch canary” ‘x’ «y» „z”");
    utf8("prime signs", "′ ″ ‵ ʼ ＇ ＂");
    // Substitutions and expansions.
    utf8("command substitution", "$(touch canary)");
    utf8("nested substitution", "$(echo $(touch canary))");
    utf8("backticks", "`touch canary`");
    utf8("escaped backticks", "\\`touch canary\\`");
    utf8("in double quotes", "\"$(touch canary)\"");
    utf8("after a quote", "x\"$(touch canary)");
    utf8("parameter", "$HOME");
    utf8("braced parameter", "${HOME}");
    utf8("default runs", "${X:-$(touch canary)}");
    utf8("assign runs", "${X:=`touch canary`}");
    utf8("indirect", "${!PATH}");
    utf8("prompt expansion", "${PATH@P}");
    utf8("arithmetic", "$((1+1))");
    utf8("arithmetic subscript", "a[$(touch canary)]");
    utf8("old arithmetic", "$[1+1]");
    utf8("process substitution", "<(touch canary)");
    utf8("output substitution", ">(touch canary)");
    utf8("positional", "$0 $1 $@ $* $# $? $$ $!");
    utf8("own variable", "${IC_VALUE}");
    utf8("history", "!! !$ !-1 ^a^b");
    // Separators and operators.
    utf8("semicolon", "; touch canary");
    utf8("double semicolon", ";; touch canary");
    utf8("and", "&& touch canary");
    utf8("or", "|| touch canary");
    utf8("pipe", "| touch canary");
    utf8("pipe both", "|& touch canary");
    utf8("background", "& touch canary");
    utf8("false and", "x; false || touch canary");
    utf8("newline", "a\ntouch canary");
    utf8("newline first", "\ntouch canary\n");
    utf8("trailing newlines", "a\n\n\n");
    utf8("carriage return", "a\rtouch canary");
    utf8("crlf", "a\r\ntouch canary\r\n");
    utf8("vertical tab", "a\vtouch canary");
    utf8("form feed", "a\ftouch canary");
    utf8("tabs", "\ta\tb\t");
    utf8("spaces", "  a   b  ");
    utf8("next line sign", "a\u0085touch canary");
    utf8("line separator", "a\u2028touch canary");
    utf8("paragraph separator", "a\u2029touch canary");
    utf8("subshell", "(touch canary)");
    utf8("group", "{ touch canary; }");
    utf8("function", "x() { touch canary; }; x");
    utf8("shellshock", "() { :;}; touch canary");
    utf8("closes a substitution", "); touch canary; (");
    utf8("closes a brace", "}; touch canary; {");
    utf8("case pattern", "x) touch canary;; esac");
    utf8("keyword", "if true; then touch canary; fi");
    utf8("bang", "! touch canary");
    // Redirections.
    utf8("write", "> canary");
    utf8("append", ">> canary");
    utf8("clobber", ">| canary");
    utf8("both streams", "&> canary");
    utf8("numbered", "2> canary");
    utf8("read", "< /etc/passwd");
    utf8("here string", "<<< x");
    utf8("here document", "<<END\nx\nEND\ntouch canary");
    utf8("here end", "END");
    utf8("here end on a line", "x\nEND\ntouch canary\n");
    utf8("close descriptor", "2>&-");
    // Globs, tildes, braces.
    utf8("star", "*");
    utf8("question mark", "?");
    utf8("class", "[a-z]*");
    utf8("extended glob", "!(x) @(y|z) +(a)");
    utf8("double star", "**/*");
    utf8("tilde", "~");
    utf8("tilde user", "~root");
    utf8("tilde in path", "a:~/b");
    utf8("braces", "{a,b}");
    utf8("brace range", "{1..9}");
    utf8("dot", ".");
    utf8("dot dot", "../../../etc/passwd");
    // Escapes and comments.
    utf8("backslash", "\\");
    utf8("backslash at end", "a\\");
    utf8("backslash newline", "a\\\nb");
    utf8("escaped n", "a\\nb\\ttouch");
    utf8("octal", "\\0101\\x41\\u0041");
    utf8("comment", "# touch canary");
    utf8("comment after", "x # y");
    // Formats and other languages.
    utf8("printf", "%s%n%d%x%%");
    utf8("printf width", "%999999999d");
    utf8("qt place", "%1 %2 %L1 %n");
    utf8("assignment", "PATH=/tmp");
    utf8("ld preload", "LD_PRELOAD=/tmp/x.so");
    utf8("sql", "'; DROP TABLE users; --");
    utf8("sql comment", "/* */ -- x");
    utf8("html", "<script>alert(1)</script>&amp;");
    utf8("json", "\"},{\"a\":\"b");
    utf8("template", "{{7*7}} ${7*7} <%= 7 %>");
    utf8("placeholder", "<VALUE>");
    utf8("another placeholder", "{{VALUE}} [VALUE] YOUR-VALUE");
    utf8("header", "x\r\nHost: evil.example\r\n\r\n");
    utf8("url", "http://a@b:c/d?e=f&g#h");
    utf8("path traversal", "..%2f..%2fetc%2fpasswd");
    // Unicode.
    utf8("full width", "；ｔｏｕｃｈ　ｃａｎａｒｙ");
    utf8("full width dollar", "＄（touch canary）");
    utf8("greek question mark", "\u037e touch canary");
    utf8("look-alike host", "gооgle.com"); // two Cyrillic letters
    utf8("no-break space", "a\u00a0b");
    utf8("zero width", "a\u200bb\u200cc\u200dd\ufeffe");
    ucs4("bidi override", {U'a', 0x202E, U'y', U'r', U'a', U'n', U'a', U'c', 0x202C});
    ucs4("bidi isolate", {0x2066, U'x', 0x2069, U';', 0x2068, U'y', 0x2069});
    ucs4("soft hyphen", {U'r', 0x00AD, U'm'});
    ucs4("tag characters", {U'a', 0xE0074, 0xE006F, 0xE007F});
    ucs4("private use", {0xE000, 0xF8FF, 0xF0000});
    ucs4("noncharacter", {U'a', 0xFDD0, U'b'});
    ucs4("highest", {0x10FFFD});
    utf8("combining", "e\u0301\u0301\u0301\u0301");
    utf8("emoji", "👩‍🚒🔥");
    utf8("not normalized", "ﬁ Å ①");
    // Terminal.
    utf8("ansi colour", "\x1b[31mred\x1b[0m");
    utf8("ansi title", "\x1b]0;title\x07");
    utf8("ansi report", "\x1b[6n\x1b[c");
    utf8("bell", "\a\b");
    utf8("control characters", "\x01\x02\x03\x04\x1a\x1c\x7f");
    // Long.
    add("long", QString(60'000, QLatin1Char('a')));
    add("long quotes", QString(20'000, QLatin1Char('\'')));
    add("long substitutions", QStringLiteral("$(touch canary)").repeated(2'000));
    return all;
}

/// Those that no command can get: they have to be refused.
inline std::vector<std::pair<QString, QString>> impossibleValues()
{
    const QChar high(0xD800);
    const QChar low(0xDC00);
    return {
        {QStringLiteral("nul"), QStringLiteral("a") + QChar(0) + QStringLiteral("; touch canary")},
        {QStringLiteral("nul alone"), QString(QChar(0))},
        {QStringLiteral("high surrogate"), QStringLiteral("a") + high},
        {QStringLiteral("low surrogate"), low + QStringLiteral("a")},
        {QStringLiteral("swapped surrogates"), QString(low) + high},
        {QStringLiteral("too long"), QString(300'000, QLatin1Char('a'))},
    };
}

/// Those that a program takes for options.
inline std::vector<std::pair<QString, QString>> dashedValues()
{
    return {
        {QStringLiteral("short"), QStringLiteral("-f")},
        {QStringLiteral("long"), QStringLiteral("--all")},
        {QStringLiteral("with value"), QStringLiteral("--output=canary")},
        {QStringLiteral("bundled"), QStringLiteral("-rf")},
        {QStringLiteral("dash"), QStringLiteral("-")},
        {QStringLiteral("double dash"), QStringLiteral("--")},
        {QStringLiteral("proxy command"), QStringLiteral("-oProxyCommand=touch canary")},
        {QStringLiteral("with space"), QStringLiteral("-x touch canary")},
        {QStringLiteral("negative number"), QStringLiteral("-1")},
    };
}

/// A hundred values of somebody who wants a request to do something else.
inline QStringList hostileHttpValues()
{
    QStringList values;
    const QStringList bare = {
        // another host
        QStringLiteral("@evil.example"),
        QStringLiteral("user@evil.example"),
        QStringLiteral("a:b@evil.example/"),
        QStringLiteral("//evil.example/"),
        QStringLiteral("/\\evil.example"),
        QStringLiteral("\\\\evil.example\\"),
        QStringLiteral("#evil"),
        QStringLiteral("#@evil.example/"),
        QStringLiteral("?@evil.example"),
        QStringLiteral("https://evil.example/"),
        QStringLiteral("http:evil.example"),
        QStringLiteral("evil.example:80/"),
        QStringLiteral(".evil.example"),
        QStringLiteral(":80@evil.example"),
        QStringLiteral("[::1]"),
        QStringLiteral("%40evil.example"),
        QStringLiteral("evil。example"),
        QStringLiteral("еvil.example"),
        // another path
        QStringLiteral("../admin"),
        QStringLiteral(".."),
        QStringLiteral("."),
        QStringLiteral("../../../../etc/passwd"),
        QStringLiteral("..\\..\\admin"),
        QStringLiteral("%2e%2e/admin"),
        QStringLiteral("..%2fadmin"),
        QStringLiteral("%252e%252e%252f"),
        QStringLiteral("..;/admin"),
        QStringLiteral("/admin"),
        QStringLiteral("x/../../admin"),
        QStringLiteral("./x"),
        QStringLiteral("x/."),
        QStringLiteral("....//"),
        QStringLiteral("。。/"),
        QStringLiteral("‥/admin"),
        // another query
        QStringLiteral("1&admin=true"),
        QStringLiteral("1;admin=true"),
        QStringLiteral("x?admin=1"),
        QStringLiteral("a=b"),
        QStringLiteral("1#frag"),
        QStringLiteral("%26admin=1"),
        QStringLiteral("+1 2"),
        QStringLiteral("1%00"),
        // JSON
        QStringLiteral("\""),
        QStringLiteral("\", \"admin\": true, \"x\": \""),
        QStringLiteral("\\"),
        QStringLiteral("\\\""),
        QStringLiteral("\\u0022, \"admin\": 1"),
        QStringLiteral("\"}]}"),
        QStringLiteral("{}"),
        QStringLiteral("[]"),
        QStringLiteral("null"),
        QStringLiteral("true"),
        QStringLiteral("1e999"),
        QStringLiteral("-0"),
        QStringLiteral("1, \"admin\": true"),
        QStringLiteral("\"a\": 1"),
        QStringLiteral("/* */"),
        QStringLiteral("\t"),
        QStringLiteral("{{TOKEN}}"),
        QStringLiteral("{{$guid}}"),
        QStringLiteral("{{$processEnv PATH}}"),
        // shells and markup, which mean nothing here
        QStringLiteral("$(touch sprung)"),
        QStringLiteral("`touch sprung`"),
        QStringLiteral("; touch sprung"),
        QStringLiteral("| touch sprung"),
        QStringLiteral("${IFS}"),
        QStringLiteral("$TOKEN"),
        QStringLiteral("'\"'"),
        QStringLiteral("-rf"),
        QStringLiteral("--help"),
        QStringLiteral("<script>alert(1)</script>"),
        QStringLiteral("]]>"),
        QStringLiteral("&amp;"),
        QStringLiteral("<!ENTITY x SYSTEM \"file:///etc/passwd\">"),
        QStringLiteral("' OR 1=1 --"),
        QStringLiteral("%s%n%x"),
        QStringLiteral("\u202Egnp.exe"),
        QStringLiteral("\u200B"),
        QStringLiteral("\uFEFF"),
        QStringLiteral("ﬀ＂＆＝／"),
        QStringLiteral("\U0001F6A8"),
        QStringLiteral("\u2028"),
        QStringLiteral("\u0085"),
        QStringLiteral("< /etc/passwd"),
        QStringLiteral("# @expect status 500"),
        QStringLiteral("### next"),
        QStringLiteral("@a = b"),
        QStringLiteral("X-Admin: 1"),
    };
    values += bare;
    // another header, another request
    values += {
        QStringLiteral("x\r\nX-Admin: 1"),
        QStringLiteral("x\nX-Admin: 1"),
        QStringLiteral("x\rX-Admin: 1"),
        QStringLiteral("x\r\n\r\nGET /smuggled HTTP/1.1\r\nHost: evil\r\n\r\n"),
        QStringLiteral("x HTTP/1.1\r\nX-Admin: 1\r\nY:"),
        QStringLiteral("0\r\n\r\nDELETE /all HTTP/1.1\r\n\r\n"),
        QStringLiteral("x\r\nTransfer-Encoding: chunked"),
        QStringLiteral("x\r\nContent-Length: 0\r\n\r\n"),
        QStringLiteral(" HTTP/1.1"),
        QStringLiteral("\x7f\x1b[2J"),
        QStringLiteral("嘊嘍X-Admin: 1"),
        QStringLiteral("x\u000bX-Admin: 1"),
        QStringLiteral("a") + QChar(0) + QStringLiteral("b"),
    };
    return values;
}

} // namespace ic::test
