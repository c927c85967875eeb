// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QNetworkRequest>

namespace ic {

/// A request that stands alone: it follows no redirect by itself, and takes nothing from earlier ones nor
/// leaves anything for later ones (cache, cookies, credentials). Says which program asks. Any thread.
QNetworkRequest loneRequest(const QUrl &url);

} // namespace ic
