// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/items/code_findings.h"
#include "models/items/offers.h"
#include "models/text/byte_range.h"

#include <QString>

#include <functional>
#include <optional>
#include <string>
#include <vector>

class QMenu;
class QWidget;

namespace quoin {

/// What a form needs of any editor of one value. An editor shows bytes and says what
/// they would be after typing; it knows neither path nor document, applies nothing,
/// and keeps no undo of its own.
class FieldEditor {
public:
    virtual ~FieldEditor() = default;

    [[nodiscard]] virtual QWidget* widget() = 0;

    /// Shows `bytes`. Nothing moves when they show already; otherwise only the part
    /// that differs is replaced, so caret and selection stay where the user put them.
    virtual void setBytes(const std::string& bytes) = 0;
    [[nodiscard]] virtual const std::string& bytes() const = 0;
    [[nodiscard]] virtual bool isUtf8() const { return true; }

    /// Selects these bytes of the value and brings them into view; an empty range puts
    /// the caret there.
    virtual void select(ByteRange) {}
    /// The byte of the value at the caret.
    [[nodiscard]] virtual std::size_t caret() const { return bytes().size(); }

    /// Marks what a search found, in bytes of the value; `current` is where it is now.
    virtual void setMarks(const std::vector<ByteRange>&, std::optional<std::size_t>) {}

    virtual void setHint(const QString& hint) = 0;
    virtual void setReadOnly(bool readOnly) = 0;
    virtual void setRefused(bool refused) = 0;
    /// Whether a button shows that there are values to pick.
    enum class PickButton { No, Yes };
    virtual void setPickButton(PickButton) {}
    virtual void setLanguage(const QString&) {}

    /// What an editor of code underlines.
    virtual void setFindings(const QList<CodeFinding>&) {}
    /// The text as it is shown; `replaceText` puts another in its place as one typed change.
    [[nodiscard]] virtual QString shownText() const { return {}; }
    virtual void replaceText(const QString&) {}

    std::function<void()> onLayOut;   ///< Ctrl+Shift+L in code, or its menu.
    std::function<Offers()> onOffers; ///< What may be picked here; asked for when it is wanted.
    std::function<void()> onEdited;   ///< The user changed it; `bytes` says to what.
    /// Text is about to be pasted: true where somebody has taken it instead.
    std::function<bool(const QString&)> onPasting;
    std::function<void(QMenu*)> onMenu; ///< Its context menu is about to be shown; who wants adds to it.
    std::function<void()> onEntered;    ///< It has the focus now.
    std::function<void()> onLeft;       ///< It has lost it to another widget of the window.
    std::function<void()> onCancelled;  ///< Esc.
    /// Shift+Enter in a line: true where somebody has made two entries of a list of it.
    std::function<bool()> onBreak;
    std::function<void()> onDone; ///< Enter, where it breaks no line: on to the next value.
};

} // namespace quoin
