// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/preview/preview_selection.h"

#include <QObject>
#include <QString>
#include <QTimer>

#include <optional>
#include <vector>

namespace quoin {

/// Finds text in the preview, as it is shown. Works through the document in slices, so
/// a search in a long one does not hold up anything; stepping goes to what has been
/// found so far.
class PreviewSearch : public QObject {
    Q_OBJECT

public:
    struct Match {
        PreviewPosition begin;
        int length = 0;
    };

    explicit PreviewSearch(PreviewContent& content, QObject* parent = nullptr);

    void setText(const QString& text, const PreviewPosition& from); ///< Empty: ends the search.
    void restart();                                                 ///< The document has changed.
    void step(bool forward);

    [[nodiscard]] bool isActive() const { return !m_text.isEmpty(); }
    [[nodiscard]] bool isFinished() const { return m_nextItem >= m_end; }
    [[nodiscard]] const std::vector<Match>& matches() const { return m_matches; }
    [[nodiscard]] std::optional<std::size_t> current() const { return m_current; }

    /// Matches in one block, as stretches of its flat text.
    [[nodiscard]] std::vector<std::pair<int, int>> in(std::size_t item, std::size_t block) const;

Q_SIGNALS:
    void changed();                                           ///< More matches, or another one is current.
    void currentChanged(const quoin::PreviewPosition& begin); ///< The view goes there.

private:
    void slice();
    void searchItem(std::size_t item);
    void choose(std::size_t index);

    PreviewContent& m_content;
    QString m_text;
    PreviewPosition m_from;
    std::vector<Match> m_matches; ///< In the order of the document.
    std::optional<std::size_t> m_current;
    std::size_t m_nextItem = 0;
    std::size_t m_end = 0;
    QTimer m_timer;
};

} // namespace quoin
