// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace quoin {

/// What pasted text could become. Values only; `recognisePaste` makes them, `applyPaste` uses them.
enum class PasteKind {
    Tables,    ///< A DDL script.
    GraphQl,   ///< An SDL.
    Endpoints, ///< A table or list of endpoints, or a curl command.
    Json,      ///< One body, for a field that is picked.
    Sections,  ///< Another spec.
};

/// An item to be: its name ("POST /v1/things" for an endpoint), the list it belongs to, and
/// values by the ids of its fields.
struct PastedItem {
    std::string collection; ///< `schema.newTables`, `api.rest`
    std::string name;
    std::vector<std::pair<std::string, std::string>> fields;
};

/// A value for one field of the spec, added below what stands there.
struct PastedValue {
    std::string path; ///< `api.graphql.types`
    std::string text;
};

struct PastedSection {
    std::string id;
    std::string title;
    std::string body; ///< Without its heading; line ends are LF.
    int level = 0;    ///< Of the heading that it had.
};

struct PasteOffer {
    PasteKind kind = PasteKind::Tables;
    std::vector<PastedItem> items;       ///< Tables, Endpoints.
    std::vector<PastedValue> values;     ///< GraphQl.
    std::vector<PastedSection> sections; ///< Sections.
    std::string json;                    ///< Json, laid out in lines.
    std::vector<std::string> leftOut;    ///< Sections: headings whose text is not taken.
};

} // namespace quoin
