// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/directory_look.h"

#include <QDir>
#include <QFileInfo>
#include <QTimer>

#include <future>

namespace ic {

DirectoryFacts directoryFacts(const QString &directory, const QString &root)
{
    DirectoryFacts facts;
    facts.isThere = QFileInfo(directory).isDir();
    if (!facts.isThere)
        return facts;
    const QString way =
        QDir(QFileInfo(root).canonicalFilePath()).relativeFilePath(QFileInfo(directory).canonicalFilePath());
    facts.isWithinRoot = way != QLatin1String("..") && !way.startsWith(QLatin1String("../"));
    return facts;
}

DirectoryLook::DirectoryLook(QObject &receiver, std::chrono::milliseconds patience,
                             std::function<void()> answered, Facts facts)
    : m_receiver(receiver)
    , m_patience(patience)
    , m_answered(std::move(answered))
    , m_facts(std::move(facts))
    , m_unwaited(receiver)
{
}

std::optional<DirectoryFacts> DirectoryLook::at(const QString &directory, const QString &root)
{
    const Place place(directory, root);
    if (m_waiting.contains(place))
        return std::nullopt;
    if (const auto known = m_known.find(place); known != m_known.end())
        return known->second;
    auto promise = std::make_shared<std::promise<DirectoryFacts>>();
    std::future<DirectoryFacts> answer = promise->get_future();
    const bool started = m_unwaited.start(
        [promise, facts = m_facts, directory, root] {
            promise->set_value(facts(directory, root));
            return true;
        },
        [this, place](bool) {
            if (m_waiting.erase(place) > 0)
                m_answered();
        });
    if (!started)
        return std::nullopt;
    if (answer.wait_for(m_patience) != std::future_status::ready) {
        m_waiting.insert(place);
        return std::nullopt;
    }
    if (m_known.empty())
        QTimer::singleShot(0, &m_receiver, [this] { m_known.clear(); });
    return m_known[place] = answer.get();
}

} // namespace ic
