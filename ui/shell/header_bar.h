// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

namespace quoin {

class ActionTable;
class GoToField;
class ToneLabel;

/// The line below the menus: undo and redo, where the document is, how it is shown.
class HeaderBar : public QWidget {
    Q_OBJECT

public:
    HeaderBar(const ActionTable& actions, QWidget* parent);

    void setDocument(const QString& folder, const QString& name, const QString& path);
    void setModified(bool modified);

    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void fitFolder();

    ToneLabel* m_folder;
    ToneLabel* m_name;
    ToneLabel* m_dot;
    GoToField* m_goTo;
};

} // namespace quoin
