// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/text/document.h"
#include "ui/preview/preview_view.h"

#include <QTest>

#include <memory>
#include <string>

namespace quoin {

inline DocumentPtr documentOf(const std::string& bytes)
{
    return std::make_shared<const Document>(Document::parse(bytes));
}

/// Sections with a heading, two labels, a fence and a list each.
inline std::string longText(int sections)
{
    std::string text;
    for (int i = 0; i < sections; ++i) {
        text += "## Section " + std::to_string(i) + "\n\n**Purpose**: does thing " + std::to_string(i)
            + "  \n**Auth**: token\n\n```json\n{\"n\": " + std::to_string(i) + "}\n```\n\n- a\n- b\n\n";
    }
    return text;
}

/// A preview of its own in a window, without session or spec: what tests of the view look at.
class Shown {
public:
    explicit Shown(const std::string& bytes) : document(documentOf(bytes))
    {
        view.resize(480, 600);
        view.setDocument(document);
        view.show();
        if (!QTest::qWaitForWindowExposed(&view))
            qWarning("the view was not shown");
    }

    void edit(const Splices& splices)
    {
        document = std::make_shared<const Document>(document->edited(splices));
        view.setDocument(document);
    }

    DocumentPtr document;
    PreviewView view;
};

} // namespace quoin
