// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/rendering/definition_index.h"
#include "models/text/document.h"
#include "models/workers/latest_work.h"
#include "ui/preview/passage_layout.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace quoin {

class RenderQueue;

using DocumentPtr = std::shared_ptr<const Document>;

/// All passages of a document with what is known of their height, and layouts of the
/// few near the viewport. Passages are told apart by their pointers: an edit renders
/// anew only what it touched. What a long document defines (links, footnotes) is read on
/// another thread; what refers to it is rendered again when that is known.
class PreviewContent : public QObject {
    Q_OBJECT

public:
    /// How what a long document defines is read, on another thread (tests wait in it).
    using ReadDefinitions = std::function<DefinitionCollector::Facts(const Document& document)>;

    explicit PreviewContent(QObject* parent = nullptr);
    PreviewContent(ReadDefinitions read, QObject* parent);
    ~PreviewContent() override;

    /// Returns which passages the new revision brought.
    ListChange setDocument(DocumentPtr document);
    [[nodiscard]] const Document& document() const { return *m_document; }
    [[nodiscard]] const DocumentPtr& sharedDocument() const { return m_document; }

    /// Forgets all layouts; heights become estimates again.
    void setStyle(const PreviewStyle* style, double width);

    [[nodiscard]] std::size_t size() const { return m_items.size(); }
    [[nodiscard]] const PassagePtr& passage(std::size_t item) const { return m_document->passages()[item].passage; }
    [[nodiscard]] double top(std::size_t item) const; ///< Also of `size()`: the end.
    [[nodiscard]] std::size_t itemAt(double y) const;
    [[nodiscard]] double height(std::size_t item) const { return m_items[item].height; }

    /// The passage's layout, made now if that takes no time, else ordered; null until it arrives.
    PassageLayout* layout(std::size_t item);
    [[nodiscard]] PassageLayout* existingLayout(std::size_t item) const { return m_items[item].layout.get(); }
    /// Takes over the height that the layout has come to.
    void noteHeight(std::size_t item);

    /// The blocks of a passage, rendered now whatever it takes (copying, searching).
    [[nodiscard]] RenderedPassagePtr renderedNow(std::size_t item);
    /// Layouts outside [first, end) may go.
    void trim(std::size_t first, std::size_t end);

    [[nodiscard]] BlockSources& sources() { return *m_sources; }
    [[nodiscard]] const BlockSources& sources() const { return *m_sources; }

    struct Counts {
        int layouts = 0;      ///< Alive.
        int renderings = 0;   ///< Made so far.
        int staleResults = 0; ///< Arrived for passages that are gone.
    };
    [[nodiscard]] const Counts& counts() const { return m_counts; }

Q_SIGNALS:
    void layoutArrived(); ///< Of a passage that was ordered.

private:
    struct Item {
        const Passage* passage = nullptr; ///< One of the document's.
        std::unique_ptr<PassageLayout> layout;
        double height = 0;
        bool stale = false; ///< The layout is of an earlier text, or of other definitions.
    };

    void takeChange(const ListChange& change);
    [[nodiscard]] std::vector<Item> itemsOf(const ListChange& change);
    void readDefinitions(const ListChange& change);
    void showDefinitions();
    void take(const PassagePtr& passage, const DefinitionIndexPtr& definitions, const RenderedPassagePtr& result);
    void layOutPictures();
    void setLayout(Item& item, RenderedPassagePtr rendered);
    void drop(Item& item);
    [[nodiscard]] double estimate(const Passage& passage) const;
    [[nodiscard]] double estimate(double bytes, double lines) const;
    void estimateAll();
    [[nodiscard]] double charactersPerLine() const;
    template <typename Look>
    void forEachPlaced(std::size_t first, std::size_t count, const Look& look) const;
    void ensureTops() const;

    DocumentPtr m_document;
    std::vector<Item> m_items;
    ReadDefinitions m_readDefinitions;
    DefinitionCollector m_definitions;
    DefinitionIndexPtr m_index;
    /// Of a long document's definitions: what is rendered meanwhile goes without.
    LatestWork<DefinitionCollector::Facts> m_reading;
    const PreviewStyle* m_style = nullptr;
    double m_width = 0;
    BlockSources* m_sources;
    RenderQueue* m_queue;
    Counts m_counts;
    mutable std::vector<double> m_tops;
    mutable bool m_topsStale = true;
};

} // namespace quoin
