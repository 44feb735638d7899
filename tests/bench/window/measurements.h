// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

class QTemporaryDir;

namespace quoin::bench {

class StallMeter;

// What bench_window measures. Each prints a table; `folder` is for documents.

/// A key in a form field, at every size or at `only` ("10 MB"), beside what bare widgets cost.
void benchKeys(const QByteArray& example, const QTemporaryDir& folder, const QString& only);
void benchOpening(const QByteArray& example, const QTemporaryDir& folder);
/// The longest events at 50 MB.
void benchStalls(StallMeter& application, const QByteArray& example, const QTemporaryDir& folder);
/// Of processes of their own: this program with --open, and `program` itself with the example.
void benchMemory(const QByteArray& example, const QTemporaryDir& folder);
void benchStart(const QString& program, const QTemporaryDir& folder);

/// What --open does: opens `file`, prints the memory once all has settled, and waits for a line.
int openAndWait(const QString& file);

} // namespace quoin::bench
