// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tests/support/gui_driver.h"
#include "ui/outline/outline_pane.h"
#include "ui/shell/workspace.h"

#include <QTreeView>

#include <initializer_list>
#include <string>

namespace quoin::test {

/// A spec of two endpoints and a cache, piece by piece, and the way to its lines in the outline. For the tests of the
/// outline.
inline const std::string getA = "##### GET /v1/a\n**Purpose**: First  \n**Authentication**: None\n\n";
inline const std::string postB = "##### POST /v1/b\n**Purpose**: Second\n\n";
inline const std::string caching = "### Caching Strategy\n- **Cache Layer**: Redis\n- **TTL**: 1 s\n";
inline const std::string head = "## Backend Specs\n\n";
inline const std::string apiHead = "### API Design\n\n#### REST Endpoints\n\n";

inline std::string joined(std::initializer_list<std::string> pieces)
{
    std::string all;
    for (const std::string& piece : pieces)
        all += piece;
    return all;
}

inline const std::string smallSpec = joined({head, apiHead, getA, postB, caching});

inline QTreeView* view(GuiDriver& gui)
{
    return gui.window().workspace()->outline()->view();
}

// Goes to the line of the outline that shows `path` and gives it the focus.
inline void goTo(GuiDriver& gui, const QString& path)
{
    gui.show(path);
    view(gui)->setFocus();
    QCOMPARE(gui.window().workspace()->outline()->currentPath(), path);
}
inline void open(GuiDriver& gui)
{
    gui.openBytes(QByteArray::fromStdString(smallSpec));
}

inline QRect lineOf(GuiDriver& gui, const QString& title)
{
    QAbstractItemModel* model = view(gui)->model();
    const QModelIndexList found =
        model->match(model->index(0, 0), Qt::DisplayRole, title, 1, Qt::MatchExactly | Qt::MatchRecursive);
    return found.isEmpty() ? QRect() : view(gui)->visualRect(found.front());
}

} // namespace quoin::test
