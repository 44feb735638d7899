// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/languages/finding.h"
#include "models/text/document.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <atomic>
#include <memory>
#include <optional>
#include <unordered_map>
#include <unordered_set>

namespace quoin {

using DocumentPtr = std::shared_ptr<const Document>;

/// What the readers of models/languages have to say of the code in a document, in step
/// with its revisions. Read on another thread, passage by passage: one that did not change
/// is not read again, and what comes for a text that is gone is dropped.
class CodeFindings : public QObject {
    Q_OBJECT

public:
    explicit CodeFindings(QObject* parent = nullptr);
    ~CodeFindings() override;

    void setDocument(DocumentPtr document);

    /// Those that touch `range`, with ranges in the document.
    [[nodiscard]] Findings in(ByteRange range) const;
    /// The first one that begins behind `position`, or the last one before it; from the
    /// other end of the document where there is none.
    [[nodiscard]] std::optional<Finding> next(std::size_t position, bool forward) const;
    [[nodiscard]] std::size_t count() const;
    /// False while code of this revision is still being read.
    [[nodiscard]] bool isRead() const;

Q_SIGNALS:
    void changed();

private:
    using Known = std::shared_ptr<const Findings>;
    struct Read {
        PassagePtr passage;
        Known findings;
    };

    void start();
    void take(const std::vector<Read>& results);
    [[nodiscard]] const Findings* of(const Passage* passage) const;
    [[nodiscard]] Findings placed(std::size_t passage) const;

    DocumentPtr m_document;
    DocumentPtr m_looked; ///< The revision whose passages are either known or unread.
    std::unordered_map<const Passage*, Read> m_known;
    std::unordered_set<PassagePtr> m_unread;
    std::shared_ptr<std::atomic<int>> m_generation = std::make_shared<std::atomic<int>>(0);
    QThreadPool m_pool;
    QTimer m_timer;
};

} // namespace quoin
