// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/window_settings.h"

#include <QScreen>
#include <QSettings>
#include <QWidget>

namespace ic {

namespace {

const QString themeKey = QStringLiteral("theme");
const QString geometryKey = QStringLiteral("geometry");

QString themeName(ThemeKind kind)
{
    switch (kind) {
    case ThemeKind::Dark:
        return QStringLiteral("dark");
    case ThemeKind::Light:
        return QStringLiteral("light");
    case ThemeKind::System:
        return QStringLiteral("system");
    }
    return {};
}

} // namespace

std::optional<ThemeKind> WindowSettings::themeFromName(const QString &name)
{
    for (const ThemeKind kind : {ThemeKind::Dark, ThemeKind::Light, ThemeKind::System}) {
        if (themeName(kind) == name)
            return kind;
    }
    return {};
}

ThemeKind WindowSettings::theme() const
{
    const QSettings settings(m_file, QSettings::IniFormat);
    // Dark unless somebody chose: the console is made for a dark room at night.
    return themeFromName(settings.value(themeKey).toString()).value_or(ThemeKind::Dark);
}

void WindowSettings::setTheme(ThemeKind kind)
{
    QSettings(m_file, QSettings::IniFormat).setValue(themeKey, themeName(kind));
}

void WindowSettings::restoreGeometry(QWidget &window) const
{
    const QSettings settings(m_file, QSettings::IniFormat);
    if (window.restoreGeometry(settings.value(geometryKey).toByteArray()))
        return;
    constexpr QSize comfortable(1600, 1000);
    const QSize room = window.screen()->availableSize();
    window.resize(comfortable.boundedTo(room));
    if (room.width() <= comfortable.width() || room.height() <= comfortable.height())
        window.setWindowState(Qt::WindowMaximized);
}

void WindowSettings::saveGeometry(const QWidget &window)
{
    QSettings(m_file, QSettings::IniFormat).setValue(geometryKey, window.saveGeometry());
}

} // namespace ic
