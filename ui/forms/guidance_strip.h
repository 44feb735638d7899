// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/items/guidance.h"

#include <QScrollArea>

class QGridLayout;
class QHBoxLayout;
class QToolButton;

namespace quoin {

class ToneLabel;

/// What the template says of the field that has the focus: its hint, an example, the best practice
/// that applies. It stands below the form and is always equally high, so that nothing in the form
/// moves when another field is entered; what does not fit scrolls. In a low form it is one line. It never takes the
/// focus: who cannot see it hears the same words with the field.
class GuidanceStrip : public QScrollArea {
    Q_OBJECT

public:
    explicit GuidanceStrip(QWidget* parent);

    void show(const Guidance& guidance);
    using QWidget::show;
    /// Takes as much of a pane of this height as is good for both; its own height.
    int fitInto(int paneHeight);
    /// The margins of the form, so that its words stand below the form's own.
    void setSides(int left, int right);
    void setKeys(const QString& keys);

Q_SIGNALS:
    void closed();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void showWords();
    void showLine();
    void fitWords();
    void arrange();
    void setExampleFont();
    void showRow(ToneLabel* label, ToneLabel* words, const QString& text);
    void showPractices(const QStringList& practices);

    struct Practice {
        ToneLabel* mark;
        ToneLabel* text;
    };

    QHBoxLayout* m_row;
    QGridLayout* m_grid;
    ToneLabel* m_title;
    ToneLabel* m_hint;
    ToneLabel* m_exampleLabel;
    ToneLabel* m_example;
    ToneLabel* m_practiceLabel;
    QWidget* m_practices;
    QGridLayout* m_practiceGrid;
    QList<Practice> m_rows;
    QToolButton* m_close;
    Guidance m_guidance;
    bool m_oneLine = false;
    int m_left = 0;
    int m_right = 0;
};

} // namespace quoin
