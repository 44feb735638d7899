// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QPointer>
#include <QWidget>

class QAction;
class QToolButton;

namespace quoin {

class PreviewPane;

/// The preview's place at the right of the window: a row with its name and switches, and
/// the pane below. The pane can move into a window of its own; closing that brings it
/// back. The workspace alone owns one and says whether it is to be seen.
class PreviewDock : public QWidget {
    Q_OBJECT

public:
    /// What its row offers; all belong to the window's table of actions.
    struct Switches {
        QAction* together = nullptr;
        QAction* ownWindow = nullptr;
        QAction* shown = nullptr;
    };

    PreviewDock(const Switches& switches, QWidget* parent);
    ~PreviewDock() override;

    [[nodiscard]] PreviewPane* pane() const { return m_pane; }

    void setDetached(bool detached);
    [[nodiscard]] bool isDetached() const { return m_window != nullptr; }
    /// Shows or hides the window of its own, if there is one.
    void setWindowShown(bool shown);
    /// Its own window, if it has one, leaves the focus to the main window and stays in view.
    void giveWay();
    void setDocumentTitle(const QString& title);

    [[nodiscard]] QByteArray windowGeometry() const;
    void setWindowGeometry(const QByteArray& geometry) { m_geometry = geometry; }

Q_SIGNALS:
    void windowClosed(); ///< By a person: the pane wants to come back.

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void makeHeader(const Switches& switches);
    void showZoom(int percent);
    void updateTitle();

    PreviewPane* m_pane;
    QWidget* m_header = nullptr;
    QToolButton* m_zoom = nullptr;
    QPointer<QWidget> m_window;
    QByteArray m_geometry;
    QString m_title;
};

} // namespace quoin
