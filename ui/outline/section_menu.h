// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/spec/spec.h"

#include <QMenu>

#include <optional>

namespace quoin {

/// What a person can say of a heading: which section it is, that it is no part of the
/// template, or nothing. The present state is checked. Headings inside text that is no part of the
/// template have a menu each, below. Changes nothing itself.
class SectionMenu : public QMenu {
    Q_OBJECT

public:
    explicit SectionMenu(QWidget* parent);

    /// The heading with which `path` begins; without one the menu cannot be opened. Null: no document.
    void setTarget(const SpecPtr& spec, const QString& path);
    [[nodiscard]] bool hasTarget() const { return menuAction()->isEnabled(); }

Q_SIGNALS:
    /// As DocumentSession::setCorrection takes it; nothing: as recognised.
    void picked(const QString& path, const std::optional<QString>& sectionId);

private:
    void fill(QMenu* menu, const Spec& spec, const QString& path, const CorrectableHeading& heading);
    void addInside(const Spec& spec, const std::string& path);
};

} // namespace quoin
