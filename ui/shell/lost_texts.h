// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/forms/untaken_text.h"

#include <QList>
#include <QObject>
#include <QStringList>

namespace quoin {

class FormView;
class NoticeBar;

/// Says that text which no field could take has lost its field (the file was written anew without it, its item was
/// deleted), and offers it for copying until somebody has seen it. Whoever is about to close the document asks here
/// what has not been. It touches neither the document nor the form.
class LostTexts : public QObject {
    Q_OBJECT

public:
    /// A child of the bar.
    LostTexts(FormView* form, NoticeBar* bar);

    /// Something waits that nobody has seen.
    [[nodiscard]] bool hasUnseen() const;
    /// What that is.
    [[nodiscard]] QList<LostText> unseen() const { return hasUnseen() ? m_texts : QList<LostText>(); }
    /// Says it of these too.
    void tell(const QList<LostText>& texts);
    /// What that is, as one sentence; and where there are several texts, each with its place.
    [[nodiscard]] QString sentence() const;
    [[nodiscard]] QStringList lines() const;
    /// Puts all of it on the clipboard; then it has been seen.
    void copy();

Q_SIGNALS:
    void changed(); ///< There is more that nobody has seen, or all has been.

private:
    NoticeBar* m_bar;
    QList<LostText> m_texts;
};

} // namespace quoin
