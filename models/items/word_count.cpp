// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/items/word_count.h"

#include <QChar>

namespace quoin {

namespace {

// Scripts that put no spaces between words.
bool standsAlone(char32_t c)
{
    switch (QChar::script(c)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
        return true;
    default:
        return false;
    }
}

bool joins(char32_t c)
{
    return c == U'\'' || c == U'’' || c == U'-' || c == U'_' || c == U'.' || c == U'/';
}

} // namespace

int wordCount(QStringView text)
{
    int count = 0;
    bool inWord = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        char32_t c = text[i].unicode();
        if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            c = QChar::surrogateToUcs4(text[i], text[i + 1]);
            ++i;
        }
        if (standsAlone(c)) {
            ++count;
            inWord = false;
        } else if (QChar::isLetterOrNumber(c)) {
            count += inWord ? 0 : 1;
            inWord = true;
        } else if (!QChar::isMark(c)) {
            const bool goesOn = inWord && joins(c) && i + 1 < text.size() && text[i + 1].isLetterOrNumber();
            inWord = goesOn;
        }
    }
    return count;
}

} // namespace quoin
