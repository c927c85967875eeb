// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/theme.h"

#include <QString>

#include <optional>

class QWidget;

namespace ic {

/// What the window remembers between two starts: never facts, so losing it costs nothing.
class WindowSettings {
public:
    explicit WindowSettings(QString file)
        : m_file(std::move(file))
    {
    }

    ThemeKind theme() const;
    void setTheme(ThemeKind kind);
    void restoreGeometry(QWidget &window) const;
    void saveGeometry(const QWidget &window);

    /// "dark", "light", "system".
    static std::optional<ThemeKind> themeFromName(const QString &name);

private:
    QString m_file;
};

} // namespace ic
