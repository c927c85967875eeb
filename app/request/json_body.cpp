// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/request/json_body.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <string>

namespace ic {

namespace {

using Json = nlohmann::ordered_json;

// Writing and comparing go down by recursion.
constexpr int deepest = 200;

bool isShallow(const QByteArray &text)
{
    int depth = 0;
    bool inString = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text.at(i);
        if (inString) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                inString = false;
        } else if (c == '"') {
            inString = true;
        } else if (c == '{' || c == '[') {
            if (++depth > deepest)
                return false;
        } else if (c == '}' || c == ']') {
            --depth;
        }
    }
    return true;
}

std::optional<Json> jsonFrom(const QByteArray &text)
{
    if (!isShallow(text))
        return std::nullopt;
    Json json = Json::parse(text.begin(), text.end(), nullptr, false);
    return json.is_discarded() ? std::nullopt : std::optional(std::move(json));
}

QString textOf(const Json &json)
{
    const std::string text = json.is_string() ? json.get_ref<const std::string &>()
                                              : json.dump(-1, ' ', false, Json::error_handler_t::replace);
    return QString::fromStdString(text);
}

Json valueFrom(const QString &written)
{
    if (auto json = jsonFrom(written.toUtf8()))
        return std::move(*json);
    return written.toStdString();
}

bool same(const Json &left, const Json &right);

bool sameMembers(const Json &left, const Json &right)
{
    return left.size() == right.size() && std::ranges::all_of(left.items(), [&right](const auto &member) {
               const auto other = right.find(member.key());
               return other != right.end() && same(member.value(), *other);
           });
}

/// The order of members says nothing; the order of a list does.
bool same(const Json &left, const Json &right)
{
    if (left.is_object() && right.is_object())
        return sameMembers(left, right);
    if (left.is_array() && right.is_array())
        return std::ranges::equal(left, right, same);
    return left == right;
}

} // namespace

struct JsonBody::Value {
    Json json;

    const Json *at(const QString &pointer) const
    {
        try {
            const Json::json_pointer way(pointer.toStdString());
            return json.contains(way) ? &json.at(way) : nullptr;
        } catch (const Json::exception &) {
            return nullptr; // no such place, or no pointer
        }
    }
};

std::optional<JsonBody> JsonBody::parse(const QByteArray &text)
{
    auto json = jsonFrom(text);
    if (!json)
        return std::nullopt;
    JsonBody body;
    body.m_value = std::make_shared<const Value>(Value{std::move(*json)});
    return body;
}

QByteArray JsonBody::indented() const
{
    return QByteArray::fromStdString(m_value->json.dump(4, ' ', false, Json::error_handler_t::replace));
}

bool JsonBody::has(const QString &pointer) const
{
    return m_value->at(pointer) != nullptr;
}

std::optional<QString> JsonBody::textAt(const QString &pointer) const
{
    const Json *found = m_value->at(pointer);
    return found ? std::optional(textOf(*found)) : std::nullopt;
}

bool JsonBody::equals(const QString &pointer, const QString &written) const
{
    const Json *found = m_value->at(pointer);
    return found && same(*found, valueFrom(written));
}

bool JsonBody::contains(const QString &pointer, const QString &written) const
{
    const Json *found = m_value->at(pointer);
    if (!found)
        return false;
    if (found->is_string())
        return textOf(*found).contains(unquoted(written));
    if (found->is_object())
        return found->contains(unquoted(written).toStdString());
    const Json wanted = valueFrom(written);
    return found->is_array()
        && std::ranges::any_of(*found, [&wanted](const Json &element) { return same(element, wanted); });
}

bool isJsonValue(const QByteArray &text)
{
    return jsonFrom(text).has_value();
}

QString jsonEscaped(const QString &text)
{
    const std::string quoted = Json(text.toStdString()).dump(-1, ' ', false, Json::error_handler_t::replace);
    // Cut as QString: a text that begins with a byte order mark would lose it on the way here.
    return QString::fromStdString(quoted).sliced(1).chopped(1);
}

QString unquoted(const QString &written)
{
    if (!written.startsWith(QLatin1Char('"')))
        return written;
    return textOf(valueFrom(written));
}

} // namespace ic
