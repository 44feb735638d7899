// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// The command palette over 10,000 entries: what one keystroke costs, as median and 99th percentile, and what opening it
// costs. Not a Google Benchmark: single keystrokes count, not their mean.
#include "models/items/palette_model.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>

#include <algorithm>
#include <cstdio>

using namespace quoin;

namespace {

SpecPtr largeSpec()
{
    std::string text = "## Backend Specs\n\n### API Design\n\n#### REST Endpoints\n\n";
    static const char* const nouns[] = {"deposits", "returns", "labels", "carriers", "payouts", "refunds", "accounts"};
    for (int i = 0; i < 1700; ++i) {
        const std::string noun = nouns[i % 7];
        text += "##### POST /v1/" + noun + "/" + std::to_string(i) + "/{id}\n**Purpose**: Changes one of the " + noun
            + " that a customer of ours has asked about\n**Authentication**: Bearer token\n\n";
    }
    QFile file(QStringLiteral(QUOIN_SOURCE_DIR "/resources/templates/backend-spec.json"));
    if (!file.open(QIODevice::ReadOnly))
        return nullptr;
    return Spec::bind(Document::parse(text), std::get<TemplatePtr>(loadTemplate(file.readAll().toStdString())));
}

void report(const char* what, std::vector<double>& times)
{
    std::sort(times.begin(), times.end());
    std::printf("%-34s median %7.3f ms   p99 %7.3f ms   (%zu)\n", what, times[times.size() / 2],
                times[times.size() * 99 / 100], times.size());
}

double milliseconds(const QElapsedTimer& clock)
{
    return static_cast<double>(clock.nsecsElapsed()) / 1e6;
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    const SpecPtr spec = largeSpec();
    if (spec == nullptr)
        return 1;
    std::printf("%zu entries, %zu bytes of text\n", paletteEntriesOf(*spec).size(), spec->document().size());
    PaletteModel model;
    std::vector<double> opening;
    for (int i = 0; i < 7; ++i) {
        QElapsedTimer clock;
        clock.start();
        model.offer(spec, {});
        opening.push_back(milliseconds(clock));
    }
    report("open", opening);
    std::vector<double> keys;
    for (int round = 0; round < 20; ++round) {
        for (const char* typed :
             {"purpose", "post deposits 42", "returns id auth", "aauthn", "zzz nothing", "bearer token"}) {
            const QString all = QString::fromLatin1(typed);
            for (qsizetype length = 1; length <= all.size(); ++length) {
                QElapsedTimer clock;
                clock.start();
                model.setTyped(all.left(length));
                keys.push_back(milliseconds(clock));
            }
        }
    }
    report("keystroke", keys);
    return 0;
}
