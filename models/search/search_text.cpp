// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/search/search_text.h"

#include "models/text/utf8.h"

#include <QStringDecoder>

#include <algorithm>

namespace quoin {

namespace {

constexpr qsizetype checkpointEvery = 2048;

std::size_t bytesOfUnit(QChar unit)
{
    if (unit.unicode() < 0x80)
        return 1;
    if (unit.unicode() < 0x800 || unit.isSurrogate()) // Two surrogates are four bytes.
        return 2;
    return 3;
}

} // namespace

SearchText::SearchText(const Document& document) : m_size(document.size())
{
    decode(document.bytes());
    m_sameUnits = static_cast<std::size_t>(m_text.size()) == m_size;
    if (!m_sameUnits)
        takeCheckpoints();
}

void SearchText::decode(const std::string& bytes)
{
    const QByteArrayView view(bytes.data(), static_cast<qsizetype>(bytes.size()));
    if (isValidUtf8(bytes)) {
        // A byte order mark is a character like any other: positions count it.
        QStringDecoder decoder(QStringDecoder::Utf8,
                               QStringDecoder::Flag::Stateless | QStringDecoder::Flag::ConvertInitialBom);
        m_text = decoder.decode(view);
        return;
    }
    m_text.reserve(static_cast<qsizetype>(bytes.size()));
    for (std::size_t at = 0; at < bytes.size();) {
        const Utf8Character c = utf8At(bytes, at);
        if (!c.valid)
            m_invalid.push_back(m_text.size());
        for (const QChar unit : QChar::fromUcs4(c.codePoint))
            m_text += unit;
        at += c.length;
    }
}

void SearchText::takeCheckpoints()
{
    std::size_t byte = 0;
    auto invalid = m_invalid.begin();
    for (qsizetype i = 0; i < m_text.size(); ++i) {
        if (i % checkpointEvery == 0)
            m_checkpoints.push_back(byte);
        if (invalid != m_invalid.end() && *invalid == i) {
            ++invalid;
            ++byte;
        } else {
            byte += bytesOfUnit(m_text[i]);
        }
    }
}

std::size_t SearchText::byteAt(qsizetype position) const
{
    if (position >= m_text.size())
        return m_size;
    if (m_sameUnits)
        return static_cast<std::size_t>(position);
    const qsizetype checkpoint = position / checkpointEvery;
    std::size_t byte = m_checkpoints[static_cast<std::size_t>(checkpoint)];
    const qsizetype from = checkpoint * checkpointEvery;
    auto invalid = std::lower_bound(m_invalid.begin(), m_invalid.end(), from);
    for (qsizetype i = from; i < position; ++i) {
        if (invalid != m_invalid.end() && *invalid == i) {
            ++invalid;
            ++byte;
        } else {
            byte += bytesOfUnit(m_text[i]);
        }
    }
    return byte;
}

bool SearchText::holdsInvalid(qsizetype begin, qsizetype end) const
{
    const auto first = std::lower_bound(m_invalid.begin(), m_invalid.end(), begin);
    return first != m_invalid.end() && *first < end;
}

} // namespace quoin
