// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace ic::test {

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
