// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/spec/spec.h"

#include <QTableView>
#include <QWidget>

#include <string>

class QTimer;
class QToolButton;

namespace quoin {

class InteractionModel;

/// The steps as rows, as tall as they are many. Enter, or a click on a name, goes to the item of
/// that name; the arrow keys go from name to name.
class InteractionTable : public QTableView {
    Q_OBJECT

public:
    explicit InteractionTable(QWidget* parent);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void goRequested(const QString& path);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void updateLook();
    void go(const QModelIndex& index);
};

/// What was read of a field that says who interacts with whom: one quiet line with the count, which
/// unfolds to the steps. Nothing is shown where no step was read.
class InteractionStrip : public QWidget {
    Q_OBJECT

public:
    explicit InteractionStrip(QWidget* parent);

    /// The first time at once, then after a pause in typing: never while a key is handled.
    void show(const SpecPtr& spec, const std::string& text, const std::string& info);
    /// What a screen reader calls it: the field's name.
    void setSpokenName(const QString& owner);

Q_SIGNALS:
    void goRequested(const QString& path);

protected:
    void changeEvent(QEvent* event) override;

private:
    void unfold(bool open);
    void updateText();
    void read();

    InteractionModel* m_model;
    QToolButton* m_fold;
    InteractionTable* m_table;
    QTimer* m_pause;
    SpecPtr m_spec;
    std::string m_text;
    std::string m_info;
    QString m_owner;
};

} // namespace quoin
