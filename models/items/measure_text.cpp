// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/items/measure_text.h"

#include "models/items/item_facts.h"
#include "models/languages/measures.h"

#include <QTextBoundaryFinder>

namespace quoin {

QStringList measureReadings(const QString& value)
{
    const std::string bytes = toUtf8(value);
    QStringList readings;
    for (const Measure& measure : measuresIn(bytes)) {
        const QString metric =
            fromUtf8(std::string_view(bytes).substr(measure.metric.begin, measure.metric.size())).simplified();
        const QString text = fromUtf8(measureText(measure));
        readings.append(metric.isEmpty() ? text : metric + u' ' + text);
    }
    return readings;
}

int wordCount(const QString& text)
{
    int words = 0;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, text);
    while (finder.position() < text.size()) {
        if (finder.boundaryReasons().testFlag(QTextBoundaryFinder::StartOfItem)
            && text[finder.position()].isLetterOrNumber())
            ++words;
        if (finder.toNextBoundary() < 0)
            break;
    }
    return words;
}

} // namespace quoin
