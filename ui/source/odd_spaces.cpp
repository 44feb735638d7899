// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/source/odd_spaces.h"

#include <QCoreApplication>

namespace quoin {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(quoin::OddSpaces)
};

bool hasNoWidth(QChar c)
{
    const char16_t u = c.unicode();
    return u == 0x00AD || u == 0x034F || u == 0x061C || u == 0x180E || (u >= 0x200B && u <= 0x200F)
        || (u >= 0x202A && u <= 0x202E) || (u >= 0x2060 && u <= 0x2064) || (u >= 0x2066 && u <= 0x206F) || u == 0xFEFF;
}

} // namespace

std::vector<OddSpace> oddSpaces(QStringView line)
{
    qsizetype textEnd = line.size();
    while (textEnd > 0 && (line[textEnd - 1] == u' ' || line[textEnd - 1] == u'\t'))
        --textEnd;
    std::vector<OddSpace> found;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const QChar c = line[i];
        if (c.unicode() > 0x20 && c.unicode() < 0x7F) // Most of any text.
            continue;
        const int position = static_cast<int>(i);
        if (c == u' ') {
            if (i >= textEnd)
                found.push_back({position, OddSpace::Kind::Trailing});
        } else if (c == u'\t') {
            found.push_back({position, OddSpace::Kind::Tab});
        } else if (hasNoWidth(c)) {
            found.push_back({position, OddSpace::Kind::Zero});
        } else if (c.category() == QChar::Separator_Space) {
            found.push_back({position, OddSpace::Kind::Wide});
        }
    }
    return found;
}

QString oddSpaceName(QChar character)
{
    QString name;
    switch (character.unicode()) {
    case u'\t':
        return Words::tr("Tab");
    case u' ':
        return Words::tr("Blank at the end of the line");
    case 0x00A0:
        name = Words::tr("No-break space");
        break;
    case 0x00AD:
        name = Words::tr("Soft hyphen");
        break;
    case 0x200B:
        name = Words::tr("Zero-width space");
        break;
    case 0x200C:
        name = Words::tr("Zero-width non-joiner");
        break;
    case 0x200D:
        name = Words::tr("Zero-width joiner");
        break;
    case 0x202F:
        name = Words::tr("Narrow no-break space");
        break;
    case 0x2060:
        name = Words::tr("Word joiner");
        break;
    case 0x3000:
        name = Words::tr("Ideographic space");
        break;
    case 0xFEFF:
        name = Words::tr("Byte order mark inside the text");
        break;
    default:
        name = hasNoWidth(character) ? Words::tr("Invisible character") : Words::tr("Space of another width");
        break;
    }
    const QString number = QString::number(character.unicode(), 16).toUpper().rightJustified(4, u'0');
    return Words::tr("%1 (U+%2)").arg(name, number);
}

} // namespace quoin
