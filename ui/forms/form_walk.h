// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/items/form_nodes.h"

#include <QList>
#include <QString>
#include <QWidget>

namespace quoin {

/// The order in which Tab goes through a form: as it is read, by its layouts, whatever
/// the order in which its widgets were made. Cards that were never seen count as one stop. `also` has its
/// place although Tab passes it by: a chip that was clicked, say, from which Tab goes on.
[[nodiscard]] QList<QWidget*> focusOrder(QWidget* root, const QWidget* also = nullptr);

/// Where Enter goes on from `current`: to the next of `order` that wants a value typed, so
/// not to labels that are there already, nor from an item's name to its buttons; null at the end.
[[nodiscard]] QWidget* stopAfter(const QList<QWidget*>& order, QWidget* current);

/// Leaves `root` for the next widget of the window's own focus chain.
bool leaveFocus(QWidget* root, bool next);

/// A field of a form and whether it still wants a value.
struct FormStop {
    QString path;
    bool open = false;
};
/// All fields below `nodes` in reading order, cards that are folded included.
[[nodiscard]] QList<FormStop> stopsOf(const Document& document, FormNodes nodes, std::string_view owner);

/// The first field that wants a value behind `current` in the section `entry`, else in
/// the sections after it, all around; empty when nothing is empty.
[[nodiscard]] QString nextEmptyPath(const Spec& spec, int entry, const QString& current);

} // namespace quoin
