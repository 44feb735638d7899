// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/items/place_words.h"

#include "models/items/item_facts.h"

#include <QStringList>
#include <QTextBoundaryFinder>

#include <algorithm>

namespace quoin {

namespace {

constexpr int longestExcerpt = 60;

// A character may be many code points: one that is longer than all that is shown otherwise is cut as any text.
constexpr qsizetype longestInUnits = 8 * longestExcerpt;

} // namespace

QString placeWords(const Spec& spec, std::string_view path)
{
    QStringList steps;
    const auto add = [&steps](std::string_view name) {
        const QString step = fromUtf8(name).simplified();
        if (!step.isEmpty() && !steps.contains(step))
            steps.append(step);
    };
    if (const auto entry = spec.entryOf(path))
        add(spec.entries()[*entry].title);
    if (const auto item = spec.item(path.substr(0, path.rfind('.'))))
        add(item->title);
    if (const auto field = spec.field(path))
        add(field->label);
    return steps.join(QStringLiteral(" › "));
}

QString excerptOf(const QString& text)
{
    QString line = text.simplified();
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, line.left(longestInUnits));
    qsizetype end = 0;
    for (int count = 0; count < longestExcerpt && end >= 0 && end < line.size(); ++count)
        end = finder.toNextBoundary();
    if (end >= line.size())
        return line;
    end = end < 0 ? longestInUnits : end; // Some of its characters are longer than any text.
    if (end > 0 && line.at(end - 1).isHighSurrogate())
        --end;
    line.truncate(end);
    return line.trimmed() + QChar(0x2026);
}

} // namespace quoin
