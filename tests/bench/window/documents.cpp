// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "tests/bench/window/documents.h"

#include <QFile>

#include <cstdio>

namespace quoin::bench {

QByteArray readAll(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray textOf(const QByteArray& example, qsizetype bytes)
{
    if (example.size() > bytes * 5 / 4) {
        const qsizetype cut = example.lastIndexOf("\n#", bytes);
        return example.first(cut > 0 ? cut + 1 : bytes);
    }
    QByteArray text = example;
    while (text.size() + example.size() / 2 < bytes)
        text += example;
    return text;
}

bool writeDocument(const QString& path, const QByteArray& text)
{
    QFile file(path);
    const bool done = file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
    if (!done)
        std::fprintf(stderr, "cannot write %s\n", qPrintable(path));
    return done;
}

} // namespace quoin::bench
