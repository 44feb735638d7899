// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "app/app_settings.h"

#include <QSettings>

#include <algorithm>

namespace quoin {

namespace {

template <typename Enum>
Enum enumValue(const QVariant& value, Enum last)
{
    return static_cast<Enum>(std::clamp(value.toInt(), 0, static_cast<int>(last)));
}

} // namespace

WindowState AppSettings::load() const
{
    const QSettings settings;
    WindowState state;
    state.geometry = settings.value(QStringLiteral("window/geometry")).toByteArray();
    for (const QVariant& width : settings.value(QStringLiteral("window/panes")).toList())
        state.panes.append(std::clamp(width.toInt(), 0, 1000));
    state.view = enumValue(settings.value(QStringLiteral("window/view")), CentreView::Split);
    state.outline = settings.value(QStringLiteral("window/outline"), true).toBool();
    state.preview = settings.value(QStringLiteral("window/preview"), true).toBool();
    state.previewWindow = settings.value(QStringLiteral("preview/ownWindow"), false).toBool();
    state.previewGeometry = settings.value(QStringLiteral("preview/geometry")).toByteArray();
    state.previewZoom = std::clamp(settings.value(QStringLiteral("preview/zoom"), 100).toInt(), 50, 300);
    state.scrollTogether = settings.value(QStringLiteral("preview/scrollTogether"), true).toBool();
    state.oddSpaces = settings.value(QStringLiteral("source/oddSpaces"), false).toBool();
    state.guidance = settings.value(QStringLiteral("forms/guidance"), true).toBool();
    state.theme = enumValue(settings.value(QStringLiteral("look/theme")), ThemeChoice::Dark);
    state.textSize = std::clamp(settings.value(QStringLiteral("look/textSize"), 100).toInt(), 50, 300);
    state.spelling = settings.value(QStringLiteral("spelling/on"), true).toBool();
    state.spellingLanguage = settings.value(QStringLiteral("spelling/language")).toString();
    state.folder = settings.value(QStringLiteral("files/folder")).toString();
    return state;
}

void AppSettings::save(const WindowState& state)
{
    QSettings settings;
    settings.setValue(QStringLiteral("window/geometry"), state.geometry);
    QVariantList panes;
    for (const int width : state.panes)
        panes.append(width);
    settings.setValue(QStringLiteral("window/panes"), panes);
    settings.setValue(QStringLiteral("window/view"), static_cast<int>(state.view));
    settings.setValue(QStringLiteral("window/outline"), state.outline);
    settings.setValue(QStringLiteral("window/preview"), state.preview);
    settings.setValue(QStringLiteral("preview/ownWindow"), state.previewWindow);
    settings.setValue(QStringLiteral("preview/geometry"), state.previewGeometry);
    settings.setValue(QStringLiteral("preview/zoom"), state.previewZoom);
    settings.setValue(QStringLiteral("preview/scrollTogether"), state.scrollTogether);
    settings.setValue(QStringLiteral("source/oddSpaces"), state.oddSpaces);
    settings.setValue(QStringLiteral("forms/guidance"), state.guidance);
    settings.setValue(QStringLiteral("look/theme"), static_cast<int>(state.theme));
    settings.setValue(QStringLiteral("look/textSize"), state.textSize);
    settings.setValue(QStringLiteral("spelling/on"), state.spelling);
    settings.setValue(QStringLiteral("spelling/language"), state.spellingLanguage);
    settings.setValue(QStringLiteral("files/folder"), state.folder);
}

} // namespace quoin
