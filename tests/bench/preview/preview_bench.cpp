// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
// From a keystroke's splice to the preview painted: a new revision of the document, the
// view told of it, and what is in view drawn. The form and the outline are not in it.
//   bench_preview [EXAMPLE.md]   prints a table of medians and 99th percentiles.
#include "models/text/document.h"
#include "ui/preview/preview_view.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QPixmap>

#include <algorithm>
#include <cstdio>
#include <vector>

namespace {

using namespace quoin;

struct Result {
    double open = 0;
    double median = 0;
    double p99 = 0;
    double worst = 0;
};

double milliseconds(const QElapsedTimer& clock)
{
    return static_cast<double>(clock.nsecsElapsed()) / 1e6;
}

Result measure(const std::string& example, int copies, int keys)
{
    std::string text;
    for (int i = 0; i < copies; ++i)
        text += example;
    auto document = std::make_shared<const Document>(Document::parse(text));
    Result result;
    QElapsedTimer clock;
    clock.start();
    PreviewView view;
    view.resize(460, 820);
    view.setDocument(document);
    view.show();
    QPixmap target(view.size());
    view.render(&target);
    result.open = milliseconds(clock);
    QCoreApplication::processEvents();

    std::size_t at = text.find("**Purpose**: ", text.size() / 2);
    at = at == std::string::npos ? text.size() / 2 : at + 13;
    const std::size_t line = document->lineAt(at);
    view.revealLines(line, line + 1);
    view.markLines(line, line + 1);
    std::vector<double> times;
    for (int key = 0; key < keys; ++key) {
        const Splice splice = key % 60 < 50 ? Splice{{at, at}, "x"} : Splice{{at, at + 5}, ""};
        clock.start();
        document = std::make_shared<const Document>(document->edited({splice}));
        view.setDocument(document);
        view.markLines(line, line + 1);
        view.revealLines(line, line + 1);
        view.viewport()->repaint();
        times.push_back(milliseconds(clock));
        QCoreApplication::processEvents();
    }
    std::sort(times.begin(), times.end());
    result.median = times[times.size() / 2];
    result.p99 = times[times.size() * 99 / 100];
    result.worst = times.back();
    return result;
}

} // namespace

int main(int argc, char** argv)
{
    QApplication app(argc, argv);
    QFile file(argc > 1 ? QString::fromLocal8Bit(argv[1])
                        : QStringLiteral(QUOIN_SOURCE_DIR "/resources/examples/parcel-returns.md"));
    if (!file.open(QIODevice::ReadOnly)) {
        std::fprintf(stderr, "cannot read %s\n", qPrintable(file.fileName()));
        return 2;
    }
    const std::string example = file.readAll().toStdString();
    std::printf("%10s %10s %12s %10s %10s   (ms)\n", "bytes", "open", "key median", "key p99", "worst");
    for (const int bytes : {6'000, 70'000, 1'200'000, 10'000'000}) {
        const int copies = std::max<int>(1, bytes / static_cast<int>(example.size()));
        const Result result = measure(example, copies, 2'000);
        std::printf("%10zu %10.1f %12.2f %10.2f %10.2f\n", example.size() * static_cast<std::size_t>(copies),
                    result.open, result.median, result.p99, result.worst);
    }
    return 0;
}
