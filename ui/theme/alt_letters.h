// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

class QKeyEvent;

namespace quoin {

/// Alt and a letter is the key of a menu or a button, never text: with nothing that has the letter (any more), Qt's
/// editors would write it into the document. The style puts this on everything that can be typed in. Where Alt composes
/// characters instead (macOS), and together with Ctrl (what some systems say for AltGr), all is text as ever.
class AltLetters : public QObject {
    Q_OBJECT

public:
    enum class Alt { Mnemonic, Composes };
    static constexpr Alt here =
#ifdef Q_OS_MACOS
        Alt::Composes;
#else
        Alt::Mnemonic;
#endif

    using QObject::QObject;

    [[nodiscard]] static bool isKeyOfAMenu(const QKeyEvent& event, Alt alt = here);
    /// From now on; a second time changes nothing.
    void watch(QWidget* widget);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace quoin
