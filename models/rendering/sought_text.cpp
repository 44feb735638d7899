// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/rendering/sought_text.h"

#include <algorithm>

namespace quoin {

namespace {

bool isBlank(QChar c)
{
    return c == u'\t' || c.category() == QChar::Separator_Space;
}

QString withOneBlankEach(const QString& words)
{
    QString one;
    for (const QChar c : words) {
        if (c != u' ' || !one.endsWith(u' '))
            one += c;
    }
    return one;
}

} // namespace

SoughtText::SoughtText(const RenderBlock& block)
{
    int at = 0;
    if (block.kind != RenderKind::Table) {
        const bool isAsWritten =
            block.kind == RenderKind::Code || block.kind == RenderKind::Markup || block.kind == RenderKind::PlainLines;
        append(isAsWritten ? block.text.text : shownText(block.text), at);
        at += static_cast<int>(block.text.text.size());
    } else {
        for (std::size_t r = 0; r < block.table->rows.size(); ++r) {
            if (r > 0)
                append(QStringLiteral("\n"), at++);
            const auto& cells = block.table->rows[r].cells;
            for (std::size_t c = 0; c < cells.size(); ++c) {
                if (c > 0) {
                    m_text += u'\t';
                    m_places.push_back(at++);
                }
                append(shownText(cells[c]), at);
                at += static_cast<int>(cells[c].text.size());
            }
        }
    }
    m_places.push_back(at);
}

void SoughtText::append(const QString& shown, int at)
{
    for (const QChar c : shown) {
        if (c != notShown) {
            m_text += isBlank(c) ? QChar(u' ') : c;
            m_places.push_back(at);
        }
        ++at;
    }
}

std::vector<std::pair<int, int>> SoughtText::find(const QString& words) const
{
    QString told = words; // Tabs as they are: who looks for a part of a table has them between the cells.
    told.remove(notShown);
    QString blanks = told;
    std::replace_if(blanks.begin(), blanks.end(), isBlank, QChar(u' '));
    std::vector<std::pair<int, int>> found;
    findIn(blanks, found);
    for (const QString& other : {withOneBlankEach(blanks), told}) {
        if (other != blanks)
            findIn(other, found);
    }
    std::sort(found.begin(), found.end());
    const auto overlaps = [](const auto& before, const auto& next) { return next.first < before.second; };
    found.erase(std::unique(found.begin(), found.end(), overlaps), found.end());
    return found;
}

void SoughtText::findIn(const QString& words, std::vector<std::pair<int, int>>& found) const
{
    if (words.isEmpty())
        return;
    for (qsizetype at = m_text.indexOf(words, 0, Qt::CaseInsensitive); at >= 0;
         at = m_text.indexOf(words, at + words.size(), Qt::CaseInsensitive))
        found.emplace_back(m_places[static_cast<std::size_t>(at)],
                           m_places[static_cast<std::size_t>(at + words.size())]);
}

} // namespace quoin
