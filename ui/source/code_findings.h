// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/languages/finding.h"
#include "models/languages/sql_ddl.h"
#include "models/text/document.h"
#include "models/workers/background_pool.h"

#include <QObject>
#include <QTimer>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <unordered_map>
#include <vector>

namespace quoin {

using DocumentPtr = std::shared_ptr<const Document>;

/// What the readers of models/languages have to say of the code in a document, in step
/// with its revisions. Read on another thread, passage by passage: one that did not change
/// is not read again. Which passages are new is found out there too, because a long document
/// has very many; this thread hears only of those that there is something to say of.
class CodeFindings : public QObject {
    Q_OBJECT

public:
    /// How a passage is read, on the other thread (tests wait in it).
    using ReadPassage = std::function<Findings(const Passage& passage, SqlDialect unsaid)>;

    explicit CodeFindings(QObject* parent = nullptr);
    CodeFindings(ReadPassage read, QObject* parent);
    ~CodeFindings() override;

    void setDocument(DocumentPtr document);
    /// Whose SQL it is where a fence does not say; all of it is read again.
    void setSqlDialect(SqlDialect dialect);

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
    struct Read {
        PassagePtr passage;
        std::shared_ptr<const Findings> findings;
    };
    /// What the other thread has found out since it was last heard of.
    struct News {
        std::vector<Read> read; ///< With something to say.
        std::vector<PassagePtr> gone;
        DocumentPtr finished; ///< All of it has been read.
    };
    class Reader;

    void start();
    void take(const News& news);
    [[nodiscard]] const Findings* of(const Passage* passage) const;
    [[nodiscard]] Findings placed(std::size_t passage) const;

    ReadPassage m_readPassage;
    SqlDialect m_dialect = SqlDialect::Any;
    DocumentPtr m_document;
    DocumentPtr m_read; ///< The last revision that was read to its end.
    std::unordered_map<const Passage*, Read> m_known;
    std::shared_ptr<Reader> m_reader; ///< The other thread's.
    std::shared_ptr<std::atomic<int>> m_generation = std::make_shared<std::atomic<int>>(0);
    BackgroundPool m_pool;
    QTimer m_timer;
};

} // namespace quoin
