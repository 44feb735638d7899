// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/search/text_search.h"
#include "models/spec/spec.h"
#include "models/workers/latest_work.h"

#include <QObject>

#include <memory>

namespace quoin {

/// Whether nobody should wait until the bytes of this document have been looked through.
[[nodiscard]] bool isLongToSearch(const Document& document);

/// What somebody looks for in the revisions of a document. A short one is searched at once, a long one beside the GUI
/// thread; until that has ended `result` is what was found before.
class DocumentSearch : public QObject {
    Q_OBJECT

public:
    explicit DocumentSearch(QObject* parent = nullptr);
    ~DocumentSearch() override;

    /// Another document, or none; nothing is found in it yet.
    void setSpec(const SpecPtr& spec);
    /// The next revision of the same document: what was found goes along, as far as the edit left it alone.
    void follow(const SpecPtr& spec, const Splices& splices);
    /// `found` tells that `result` is of this wish: within this call, or later.
    void search(const SearchWish& wish);
    /// Nobody wants to know any more; nothing is found.
    void forget();

    [[nodiscard]] bool isSearching() const { return m_work.isRunning(); }
    /// Its ranges are of the present revision.
    [[nodiscard]] const SearchResult& result() const { return m_result; }
    /// Of the present revision; there is one where something was found.
    [[nodiscard]] const SearchText& text() const { return *m_text; }
    [[nodiscard]] std::shared_ptr<const SearchText> sharedText() const { return m_text; }

Q_SIGNALS:
    void found();

private:
    using TextPtr = std::shared_ptr<const SearchText>;
    struct Found {
        TextPtr text;
        SearchResult result;
    };
    void take(Found found);
    void dropText();

    SpecPtr m_spec;
    TextPtr m_text; ///< Of m_spec, once it was searched.
    SearchResult m_result;
    LatestWork<Found> m_work;
};

} // namespace quoin
