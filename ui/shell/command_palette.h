// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/items/palette_entry.h"

#include <QFrame>
#include <QList>
#include <QPointer>

class QLineEdit;
class QListView;

namespace quoin {

class PaletteModel;
class ToneLabel;

/// "Go to anything": a line to type in and the list of what fits, laid over the window.
/// Goes nowhere itself. Esc, or a click elsewhere, closes it; the focus is then where it
/// was, also before `picked` is told, so that an action finds the field it is for.
class CommandPalette : public QFrame {
    Q_OBJECT

public:
    explicit CommandPalette(QWidget* window);

    /// Offers all that `spec` (may be null) holds, and the others.
    void open(const SpecPtr& spec, PaletteEntries others);
    [[nodiscard]] PaletteModel* model() const { return m_model; }

Q_SIGNALS:
    void picked(const quoin::PaletteEntry& entry);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    enum class Focus { Return, Leave };
    void close(Focus focus);
    void pick(int row);
    void takeRows();
    void step(int by);
    void place();
    void speak();
    bool takeKey(int key);

    PaletteModel* m_model;
    QLineEdit* m_line;
    QListView* m_list;
    ToneLabel* m_nothing;
    QList<int> m_waiting;       ///< Keys that choose among rows that are still being found.
    QPointer<QWidget> m_before; ///< Had the focus when it was opened.
};

} // namespace quoin
