// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QStringList>

namespace quoin {

class FormView;
class NoticeBar;

/// Says that text which no field could take has lost its field (the file was written anew without it, its item was
/// deleted), and offers it for copying until somebody has seen it. It touches neither the document nor the form.
class LostTexts : public QObject {
    Q_OBJECT

public:
    /// A child of the bar.
    LostTexts(FormView* form, NoticeBar* bar);

private:
    void tell(const QStringList& texts);

    NoticeBar* m_bar;
    QStringList m_texts;
};

} // namespace quoin
