// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/theme/theme.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace quoin {

/// How a document is shown in the middle of the window.
enum class CentreView { Forms, Source, Split };

/// What the window remembers from one run to the next.
struct WindowState {
    QByteArray geometry;
    QList<int> panes; ///< Widths in per mille of the window, as the user dragged them; empty: as laid out.
    CentreView view = CentreView::Forms;
    bool outline = true;
    bool preview = true;
    bool previewWindow = false; ///< It has a window of its own…
    QByteArray previewGeometry; ///< …here.
    int previewZoom = 100;
    bool scrollTogether = true;
    bool oddSpaces = false;
    bool guidance = true;
    ThemeChoice theme = ThemeChoice::System;
    int textSize = 100;
    bool spelling = true;
    QString spellingLanguage; ///< Empty: that of the desktop.
    QString folder;           ///< Of the file dialog.
};

/// Lent by the composition root; the only way in which ui/ keeps a setting.
class WindowSettings {
public:
    virtual ~WindowSettings() = default;
    [[nodiscard]] virtual WindowState load() const = 0;
    virtual void save(const WindowState& state) = 0;
};

} // namespace quoin
