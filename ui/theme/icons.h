// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QColor>
#include <QIcon>
#include <QPixmap>
#include <QString>

class QPainter;
class QRect;

namespace quoin {

/// Which of the theme's colours a symbolic icon takes.
enum class IconTone { Text, Quiet, Accent, OnAccent, Good, Warning, Error };

/// A symbolic icon of resources/icons by name, without folder and suffix. It takes the
/// colour of the theme that rules when it is painted, so it survives a change of theme.
[[nodiscard]] QIcon themedIcon(const QString& name, IconTone tone = IconTone::Text);

/// Paints one at once, for delegates and widgets that draw themselves.
void paintIcon(QPainter* painter, const QRect& rect, const QString& name, const QColor& color);

} // namespace quoin
