// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/session/document_session.h"
#include "ui/shell/window_settings.h"

#include <QPointer>
#include <QWidget>

class QSplitter;

#include <optional>

namespace quoin {

class ActionTable;
class FindControl;
class FormView;
class OutlinePane;
class PreviewDock;
class PreviewPane;
class ScrollSync;
class SourcePane;
class Speller;

/// Outline, form, source and preview of the open document, and how they follow each
/// other: whatever a person picks in one is shown in the others.
class Workspace : public QWidget {
    Q_OBJECT

public:
    Workspace(const ActionTable& actions, QWidget* parent);
    ~Workspace() override;

    void setSession(DocumentSession* session);

    void setView(CentreView view);
    [[nodiscard]] CentreView view() const { return m_view; }
    void setOutlineShown(bool shown);
    /// Wants the preview, or not. Who wants it where it has no room gets it: then form and outline become narrow.
    void setPreviewShown(bool shown);
    void setPreviewDetached(bool detached);
    void setPreviewTitle(const QString& title);
    [[nodiscard]] bool isPreviewWanted() const { return m_previewWanted; }
    /// The preview is wanted, but the window is too narrow for it.
    [[nodiscard]] bool hasPreviewYielded() const { return m_previewYielded; }

    [[nodiscard]] QList<int> draggedWidths() const { return m_dragged; }
    void setDraggedWidths(const QList<int>& widths);

    /// Where a person is: in the form, else on the outline's current line.
    [[nodiscard]] QString currentPath() const;
    void showPath(const QString& path);
    /// The same for what was moved: in the form it stays folded where it was.
    void showMoved(const QString& path);
    void goTo(const QString& path);
    /// Selects bytes of the document where they are shown: in the field, or in the source.
    /// False where no editor on the screen shows them (a heading, while forms are shown).
    enum class TextFocus { Take, Keep };
    bool showText(ByteRange range, TextFocus focus);
    void find(); ///< In the preview, if the focus is there.
    [[nodiscard]] FindControl* finder() const { return m_find; }
    /// Goes to this line (from 1) of the source, which must be on the screen.
    void goToLine(int line);
    [[nodiscard]] int lineCount() const;
    void setPreviewZoom(int percent);
    [[nodiscard]] int previewZoom() const;
    void setOddSpacesShown(bool shown);
    void setSpeller(Speller* speller); ///< Outlives this.
    /// Whose SQL it is where a fence does not say, by the name of the dialect; empty: nobody's in particular.
    void setSqlDialect(const QString& name);
    [[nodiscard]] QByteArray previewGeometry() const;
    void setPreviewGeometry(const QByteArray& geometry);

    [[nodiscard]] FormView* form() const { return m_form; }
    [[nodiscard]] OutlinePane* outline() const { return m_outline; }
    [[nodiscard]] PreviewPane* preview() const { return m_preview; }
    [[nodiscard]] PreviewDock* previewDock() const { return m_dock; }
    [[nodiscard]] ScrollSync* scrollSync() const { return m_sync; }
    [[nodiscard]] SourcePane* source() const { return m_source; }

Q_SIGNALS:
    void refused(const QString& sentence);
    /// `passing`: on the way through the outline or the source.
    void placeShown(const QString& path, bool passing);
    void linkActivated(const QString& target);
    void previewWindowClosed();
    void previewYielded(bool yielded); ///< It has gone because there is no room, or is there again.

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void ensurePreview();
    void setPreviewSession();
    void ensureSource();
    void arrange();
    void showPreview(bool hasRoom);
    void setPreviewYielded(bool yielded);
    void takeDragged();
    void follow(const QString& path, const QWidget* except);
    void showInPreview(const QString& path, const QString& inside);
    [[nodiscard]] std::optional<std::size_t> caretIn(const QWidget* pane) const;
    void onEdited(const Change& change);

    QPointer<DocumentSession> m_session;
    QSplitter* m_splitter;
    QSplitter* m_centre;
    OutlinePane* m_outline;
    FormView* m_form;
    FindControl* m_find = nullptr;
    const ActionTable& m_actions;
    PreviewDock* m_dock = nullptr;
    PreviewPane* m_preview = nullptr;
    ScrollSync* m_sync;
    SourcePane* m_source = nullptr;
    CentreView m_view = CentreView::Forms;
    bool m_outlineWanted = true;
    bool m_previewWanted = true;
    bool m_previewInsists = false;
    bool m_previewYielded = false;
    bool m_previewDetached = false;
    bool m_oddSpaces = false;
    Speller* m_speller = nullptr;
    QString m_dialect;
    bool m_following = false;
    bool m_outlineLeads = false;
    bool m_previewLeads = false; ///< What was clicked there stays under the pointer.
    QList<int> m_dragged;
    QByteArray m_previewGeometry;
    QString m_title;
    int m_zoom = 100;
};

} // namespace quoin
