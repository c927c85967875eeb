// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/readiness.h"

#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace ic {

/// Lines of "Ready to respond", each with its mark and what to do. A long list shows its first and folds the
/// rest.
class ReadinessRows : public QWidget {
    Q_OBJECT
public:
    explicit ReadinessRows(int mostAtFirst, QWidget *parent = nullptr);

    void show(const std::vector<ReadinessItem> &items);

private:
    void build();
    void addRow(const ReadinessItem &item);

    std::size_t m_mostAtFirst;
    bool m_showsAll = false;
    std::vector<ReadinessItem> m_items;
    QVBoxLayout *m_rows;
};

} // namespace ic
