// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "tests/unit/items/items_spec.h"

#include <QFile>

namespace quoin {

SpecPtr boundText(std::string_view text)
{
    QFile file(QStringLiteral(QUOIN_SOURCE_DIR "/resources/templates/backend-spec.json"));
    if (!file.open(QIODevice::ReadOnly))
        return nullptr;
    auto loaded = loadTemplate(file.readAll().toStdString());
    const auto* tmpl = std::get_if<TemplatePtr>(&loaded);
    return tmpl != nullptr ? Spec::bind(Document::parse(text), *tmpl) : nullptr;
}

} // namespace quoin
