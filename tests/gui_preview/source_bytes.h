// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/text/document.h"
#include "ui/source/source_text.h"

#include <memory>
#include <string>
#include <vector>

namespace quoin {

/// A session's part: holds the bytes, makes the splices, remembers how to undo them.
class Bytes {
public:
    Bytes(QTextDocument* document, std::string bytes) : source(document), now(std::move(bytes))
    {
        QObject::connect(&source, &SourceText::edited, &source,
                         [this](ByteRange range, const std::string& replacement) {
                             last = {range, replacement};
                             undo.push_back(applySplices(now, {last}));
                             document_ = std::make_shared<const Document>(document_->edited({last}));
                             source.accept(document_);
                         });
        document_ = std::make_shared<const Document>(Document::parse(now));
        source.load(document_);
    }

    void change(const Splices& splices)
    {
        undo.push_back(applySplices(now, splices));
        document_ = std::make_shared<const Document>(document_->edited(splices));
        source.apply(document_, splices);
    }

    void undoOne()
    {
        const Splices splices = undo.back();
        undo.pop_back();
        (void)applySplices(now, splices);
        document_ = std::make_shared<const Document>(document_->edited(splices));
        source.apply(document_, splices);
    }

    SourceText source;
    std::string now;
    Splice last;
    std::vector<Splices> undo;

private:
    DocumentPtr document_;
};

} // namespace quoin
