// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/session/document_session.h"

#include <QPointer>
#include <QWidget>

class QLineEdit;
class QTreeView;

namespace quoin {

class OutlineFilter;
class OutlineModel;

/// The outline at the left of the window. Says which section or item a person picked;
/// follows the session by itself.
class OutlinePane : public QWidget {
    Q_OBJECT

public:
    explicit OutlinePane(QWidget* parent = nullptr);
    ~OutlinePane() override;

    void setSession(DocumentSession* session);
    /// Marks the row of `path` as the current one; tells nobody.
    void showPath(const QString& path);
    void focusFilter();
    [[nodiscard]] QString currentPath() const;
    [[nodiscard]] QTreeView* view() const { return m_view; }

Q_SIGNALS:
    void pathPicked(const QString& path);    ///< Show it, leave the focus here.
    void pathActivated(const QString& path); ///< Go there.
    void menuRequested(const QString& path, const QPoint& where); ///< On the screen.

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void takeSpec();
    void expandNew(const QModelIndex& parent, int first, int last);
    void updateColors();

    QPointer<DocumentSession> m_session;
    OutlineModel* m_model;
    OutlineFilter* m_proxy;
    QLineEdit* m_filter;
    QTreeView* m_view = nullptr;
    bool m_quiet = false;
};

} // namespace quoin
