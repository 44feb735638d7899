// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/spelling/prose_words.h"
#include "models/spelling/speller.h"
#include "models/text/document.h"

#include <QObject>
#include <QPointer>

#include <memory>
#include <unordered_map>
#include <vector>

namespace quoin {

/// Which words of a document's prose the speller holds for wrong, line by line and only for the lines
/// that are asked for: those in view. Code, HTML and front matter are no prose. What a line of a
/// passage begins in is kept for as long as the passage stands in the document.
class SourceSpelling : public QObject {
    Q_OBJECT

public:
    explicit SourceSpelling(QObject* parent);

    void setSpeller(Speller* speller); ///< Not owned; null for none.
    [[nodiscard]] Speller* speller() const { return m_speller; }
    void setDocument(std::shared_ptr<const Document> document);

    /// Of line `line` (from 0), whose text an editor shows as `text`.
    [[nodiscard]] QList<ProseWord> wrongWords(int line, const QString& text);

Q_SIGNALS:
    void changed(); ///< Any word may have another verdict now.

private:
    using States = std::vector<FenceState>; ///< Of each line of a passage.
    [[nodiscard]] static States statesOf(const Passage& passage);
    [[nodiscard]] const States& states(const PassagePtr& passage);

    QPointer<Speller> m_speller;
    std::shared_ptr<const Document> m_document;
    struct Kept {
        PassagePtr passage;
        States states;
    };
    std::unordered_map<const Passage*, Kept> m_kept;
};

} // namespace quoin
