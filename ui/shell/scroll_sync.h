// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QPointer>
#include <QTimer>

namespace quoin {

class PreviewPane;
class SourcePane;

/// Source and preview scroll together: the one that a person scrolls leads, the other
/// puts the same line at the same height. That height moves from the top edge to the
/// bottom edge on the way through the document, so both begin and end together. A pane that
/// gets another size or comes on the screen keeps with the other. Owned by the workspace,
/// which holds it still while it moves a pane itself.
class ScrollSync : public QObject {
    Q_OBJECT

public:
    explicit ScrollSync(QObject* parent);

    void setSource(SourcePane* source);
    void setPreview(PreviewPane* preview);

    /// Switching it on makes the preview follow at once.
    void setEnabled(bool enabled);
    [[nodiscard]] bool isEnabled() const { return m_enabled; }

    /// The source leads without having been scrolled: it has just come on the screen.
    void align();

    /// No pane leads as long as one of these lives.
    class Hold {
    public:
        explicit Hold(ScrollSync& sync);
        ~Hold();
        Hold(const Hold&) = delete;
        Hold& operator=(const Hold&) = delete;

    private:
        ScrollSync& m_sync;
    };

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    enum class Pane { Source, Preview };
    template <typename Leader, typename Follower>
    void lead(const Leader& leader, Follower& follower);
    void follow(Pane leader);
    [[nodiscard]] bool mayMove() const;

    QPointer<SourcePane> m_source;
    QPointer<PreviewPane> m_preview;
    QTimer m_again; ///< Once for all that changes at the same time, and after both have laid out their text.
    Pane m_leader = Pane::Source;
    bool m_enabled = true;
    int m_holds = 0;
};

} // namespace quoin
