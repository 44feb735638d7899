// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/fields/list_paste.h"

#include "ui/fields/list_edit.h"

#include <QStringList>

#include <algorithm>

namespace quoin {

QString pastedEntries(const QString& text, const QString& line, bool emptyEditor)
{
    if (!text.contains(QLatin1Char('\n')) && !emptyEditor)
        return text;
    QString result;
    QString current = emptyEditor ? QStringLiteral("- ") : bulletOf(line);
    const bool behindText = !emptyEditor && line.size() > current.size() && text.startsWith(QLatin1Char('\n'));
    for (const QString& part : text.split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        const QString own = bulletOf(part);
        const QString entry = own.isEmpty() ? part.trimmed() : part.mid(own.size());
        if (result.isEmpty() && !behindText) {
            result = emptyEditor ? (own.isEmpty() ? current : own) + entry : entry;
            continue;
        }
        current = bulletAfter(current);
        result += QLatin1Char('\n') + (own.isEmpty() || !emptyEditor ? current : own) + entry;
    }
    return result;
}

bool continuesList(const QString& text, const QString& line)
{
    const QStringList lines = text.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    return lines.size() + (text.startsWith(QLatin1Char('\n')) ? 1 : 0) > 1 && !bulletOf(line).isEmpty()
        && std::none_of(lines.begin(), lines.end(), [](const QString& part) {
               const QString start = part.trimmed().left(3);
               return start.startsWith(QLatin1Char('#')) || start.startsWith(QLatin1Char('|'))
                   || start.startsWith(QLatin1Char('>')) || start == QLatin1String("```")
                   || start == QLatin1String("~~~");
           });
}

} // namespace quoin
