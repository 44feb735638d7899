// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/session/document_session.h"
#include "ui/shell/window_settings.h"

#include <QPointer>
#include <QWidget>

class QSplitter;

namespace quoin {

class FormView;
class OutlinePane;
class PreviewPane;
class SourcePane;

/// Outline, form, source and preview of the open document, and how they follow each
/// other: whatever a person picks in one is shown in the others.
class Workspace : public QWidget {
    Q_OBJECT

public:
    explicit Workspace(QWidget* parent);
    ~Workspace() override;

    void setSession(DocumentSession* session);

    void setView(CentreView view);
    [[nodiscard]] CentreView view() const { return m_view; }
    void setOutlineShown(bool shown);
    void setPreviewShown(bool shown);
    [[nodiscard]] bool isPreviewShown() const { return m_previewWanted; }
    /// The preview is wanted, but the window is too narrow for it.
    [[nodiscard]] bool hasPreviewYielded() const;

    [[nodiscard]] QList<int> draggedWidths() const { return m_dragged; }
    void setDraggedWidths(const QList<int>& widths);

    void showPath(const QString& path);
    void goTo(const QString& path);
    /// Selects bytes of the document where they are shown: in the field, or in the source.
    void goToText(ByteRange range);
    void find();
    void replace();
    void setPreviewZoom(int percent);

    [[nodiscard]] FormView* form() const { return m_form; }
    [[nodiscard]] OutlinePane* outline() const { return m_outline; }
    [[nodiscard]] PreviewPane* preview() const { return m_preview; }
    [[nodiscard]] SourcePane* source() const { return m_source; }

Q_SIGNALS:
    void refused(const QString& sentence);
    void linkActivated(const QUrl& target);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void ensurePreview();
    void ensureSource();
    void arrange();
    void takeDragged();
    void follow(const QString& path, const QWidget* except);
    void onEdited(const Change& change);

    QPointer<DocumentSession> m_session;
    QSplitter* m_splitter;
    QSplitter* m_centre;
    OutlinePane* m_outline;
    FormView* m_form;
    PreviewPane* m_preview = nullptr;
    SourcePane* m_source = nullptr;
    CentreView m_view = CentreView::Forms;
    bool m_outlineWanted = true;
    bool m_previewWanted = true;
    bool m_following = false;
    QList<int> m_dragged;
    int m_zoom = 100;
};

} // namespace quoin
