// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QPointer>
#include <QString>
#include <QWidget>

class QGridLayout;
class QTimer;
class QToolButton;

namespace quoin {

class FieldEditor;
class FormHost;
class ToneLabel;

/// What is wrong with the code in one field, underlined at its place and said below it with
/// line and column, and the button that lays the code out anew where that would change it.
/// Looks after a pause in typing, never while a key is handled, and stops nobody from typing.
class FieldFindings : public QObject {
    Q_OBJECT

public:
    /// Lives no longer than `editor`; puts its sentence into `row` of `grid`.
    FieldFindings(FormHost* host, FieldEditor* editor, QGridLayout* grid, int row, QObject* parent);
    ~FieldFindings() override;

    void setPlace(const QString& path, const QString& info, const QString& owner);
    void checkSoon();
    void checkNow();
    /// One undo step, or the sentence that says why not.
    void layOut();

private:
    FormHost* m_host;
    FieldEditor* m_editor;
    QTimer* m_pause;
    QPointer<QWidget> m_row;
    ToneLabel* m_sentence;
    QToolButton* m_layOut;
    QString m_path;
    QString m_info;
};

} // namespace quoin
