// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
// One form pane with very many cards, in the whole window with real widgets:
//   bench_pane [ENDPOINTS]        2,000 if nothing is said
// Times are medians, 99th percentiles and worst cases in milliseconds, "wall" by the clock and "cpu" of the GUI
// thread; what other programs take of the machine is in the first only. A frame is what one step of the scroll
// bar costs until the form is painted, cards that are built on the way included.
#include "tests/bench/window/clocks.h"
#include "tests/bench/window/painting.h"
#include "tests/support/gui_driver.h"
#include "ui/forms/form_view.h"
#include "ui/shell/workspace.h"

#include <QScrollBar>

#include <cstdio>

namespace quoin::bench {

namespace {

constexpr int rounds = 7;

QByteArray specWith(int endpoints)
{
    QByteArray text = "## Backend Specs\n\n### Architecture Overview\n\nA service with many doors.\n\n### API "
                      "Design\n\n#### REST Endpoints\n\n";
    const char* methods[] = {"GET", "POST", "PUT", "DELETE"};
    for (int i = 1; i <= endpoints; ++i) {
        text += QByteArray("##### ") + methods[i % 4] + " /v1/things-" + QByteArray::number(i)
            + "/{id}\n**Purpose**: Does the work of door number " + QByteArray::number(i)
            + "  \n**Authentication**: Bearer token  \n**Request**:\n```json\n{ \"id\": 1, \"name\": \"a\" "
              "}\n```\n\n**Response** (200 OK):\n```json\n{ \"id\": 1 }\n```\n\n"
              "**Error Responses**:\n- `400 Bad Request`: The body is wrong\n- `500 Internal Server Error`: It "
              "failed\n\n";
    }
    return text;
}

void benchOpening(FormView& form, Workspace& workspace)
{
    Samples samples;
    Samples again;
    for (int i = 0; i < rounds; ++i) {
        workspace.showPath(QStringLiteral("architecture"));
        settle(200);
        samples.add(untilPainted(form.viewport(), [&] { workspace.showPath(QStringLiteral("api")); }));
        settle(200);
        again.add(untilPainted(form.viewport(), [&] { workspace.showPath(QStringLiteral("api.rest[1000]")); }));
        settle(200);
    }
    print("opening the pane", samples);
    print("going to an endpoint in its middle", again);
}

void benchScrolling(FormView& form, Workspace& workspace)
{
    workspace.showPath(QStringLiteral("api"));
    settle(500);
    QScrollBar* bar = form.verticalScrollBar();
    Samples fresh;
    Samples known;
    Samples jumps;
    bar->setValue(0);
    settle(200);
    for (int i = 0; i < 300; ++i)
        fresh.add(untilPainted(form.viewport(), [&] { bar->setValue(bar->value() + 3 * bar->singleStep()); }));
    for (int i = 0; i < 300; ++i)
        known.add(untilPainted(form.viewport(), [&] { bar->setValue(bar->value() - 3 * bar->singleStep()); }));
    for (int i = 1; i < 60; ++i)
        jumps.add(untilPainted(form.viewport(), [&] {
            bar->setValue(static_cast<int>(static_cast<qint64>(bar->maximum()) * ((i * 37) % 60) / 60));
        }));
    print("a frame while scrolling, cards not yet seen", fresh);
    print("a frame while scrolling back", known);
    print("a frame after a jump of the scroll bar", jumps);
}

void benchTyping(Workspace& workspace, FormView& form)
{
    workspace.goTo(QStringLiteral("api.rest[1000].purpose"));
    settle(500);
    QWidget* field = QApplication::focusWidget();
    Samples samples;
    for (int i = 0; i < 200 && field != nullptr; ++i)
        samples.add(untilPainted(form.viewport(),
                                 [&] { QTest::keyClick(field, i % 40 < 20 ? Qt::Key_X : Qt::Key_Backspace); }));
    print("a key in a field in the middle", samples);
}

} // namespace

} // namespace quoin::bench

int main(int argc, char** argv)
{
    using namespace quoin;
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QStringList arguments = QCoreApplication::arguments();
    arguments.removeIf([](const QString& argument) { return argument.startsWith(u"--benchmark_"); }); // For the others.
    const int endpoints = std::max(1, arguments.value(1, QStringLiteral("2000")).toInt());
    test::GuiDriver gui;
    const QByteArray text = bench::specWith(endpoints);
    std::printf("A pane of %d endpoints (%lld bytes); load of the machine %.1f\n", endpoints,
                static_cast<long long>(text.size()), bench::machineLoad());
    bench::printHead("Until the form is painted, in milliseconds");
    gui.openBytes(text);
    Workspace& workspace = *gui.window().workspace();
    FormView& form = *workspace.form();
    bench::benchOpening(form, workspace);
    bench::benchScrolling(form, workspace);
    bench::benchTyping(workspace, form);
    std::printf("%.1f MB resident; load of the machine %.1f\n", bench::residentMegabytes(), bench::machineLoad());
    return 0;
}
