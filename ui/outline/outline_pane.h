// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/items/outline_matches.h"
#include "models/session/document_session.h"
#include "models/workers/latest_work.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

#include <functional>
#include <optional>

class QLabel;
class QLineEdit;
class QTreeView;

namespace quoin {

class OutlineFilter;
class OutlineModel;
class OutlineView;

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
    [[nodiscard]] QString currentPath();
    [[nodiscard]] QTreeView* view() const;
    /// Begins to edit the name of the current line, if it is an item.
    void editName();
    /// Where a section or item may be dropped (OutlineView::Places).
    void setPlaces(std::function<std::optional<QString>(const QString& path, const QString& other)> places);

Q_SIGNALS:
    void pathPicked(const QString& path);    ///< Show it, leave the focus here.
    void pathActivated(const QString& path); ///< Go there.
    void dropped(const QString& path, const QString& target, bool below);
    void renamed(const QString& path, const QString& name);
    void menuRequested(const QString& path, const QPoint& where); ///< On the screen.

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void restart();
    void startOver();
    void takeSpec();
    void goOn();
    /// What waits for its turn is shown now: before anybody picks something here.
    void catchUp();
    void showLines();
    void showWanted();
    [[nodiscard]] SpecPtr spec() const;
    [[nodiscard]] static bool isVeryLong(const SpecPtr& spec);
    void sayWhetherAnything();
    void filter(const QString& words);
    /// Has the lines pass that hold the typed words: at once, or those of a very long outline when they are found.
    void applyFilter();
    void takeMatches(OutlineMatches matches);
    void takeFiltered();
    void expandNew(const QModelIndex& parent, int first, int last);
    void updateColors();

    QPointer<DocumentSession> m_session;
    OutlineModel* m_model;
    OutlineFilter* m_proxy;
    QLineEdit* m_filter;
    QLabel* m_nothing; ///< Says that no line passes the filter.
    OutlineView* m_view = nullptr;
    bool m_quiet = false;
    bool m_behind = false;  ///< The lines are those of a revision before,
    QTimer m_later;         ///< until then.
    SpecPtr m_prepared;     ///< The revision whose lines are made and not shown.
    bool m_another = false; ///< They are those of another document.
    QString m_wanted;       ///< To be shown then.
    LatestWork<OutlineMatches> m_matching;
    bool m_more = false;   ///< More lines hold the words than are shown.
    bool m_chosen = false; ///< The first line that passes is wanted once it is found.
    QString m_unfiltered;  ///< What is current beside what the filter shows; empty where nothing filters.
};

} // namespace quoin
