// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT

#include "models/template/template.h"

#include <algorithm>

namespace quoin {

const TemplateSection* Template::section(std::string_view sectionId) const
{
    const auto found = std::find_if(sections.begin(), sections.end(),
                                    [sectionId](const TemplateSection& section) { return section.id == sectionId; });
    return found == sections.end() ? nullptr : &*found;
}

} // namespace quoin
