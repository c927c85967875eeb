// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/translation.h"

#include <QCoreApplication>
#include <QTranslator>

namespace ic {

namespace {
void install(QCoreApplication &application, const QLocale &locale)
{
    auto *translator = new QTranslator(&application);
    if (translator->load(locale, QStringLiteral("incident-commander"), QStringLiteral("_"), QStringLiteral(":/i18n")))
        application.installTranslator(translator);
    else
        delete translator;
}
} // namespace

void installTranslations(QCoreApplication &application, const QLocale &locale)
{
    install(application, QLocale(QLocale::English));
    if (locale.language() != QLocale::English && locale.language() != QLocale::C)
        install(application, locale);
}

} // namespace ic
