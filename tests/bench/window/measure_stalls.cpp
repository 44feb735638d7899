// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "tests/bench/window/bench_app.h"
#include "tests/bench/window/clocks.h"
#include "tests/bench/window/documents.h"
#include "tests/bench/window/measurements.h"
#include "tests/bench/window/painting.h"
#include "ui/source/source_editor.h"
#include "ui/source/source_pane.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTextCursor>

#include <cstdio>

namespace quoin::bench {

namespace {

void printStall(StallMeter& application, const char* what)
{
    std::printf("  %-44s %8.1f %8.1f   %s\n", what, application.longest().wall, application.longest().cpu,
                application.culprit().constData());
    std::fflush(stdout);
    application.reset();
}

} // namespace

void benchStalls(StallMeter& application, const QByteArray& example, const QTemporaryDir& folder)
{
    const QByteArray text = textOf(example, 50'000'000);
    const QString file = folder.filePath(QStringLiteral("large.md"));
    if (!writeDocument(file, text))
        return;
    std::printf("\nThe longest time that one event keeps the GUI thread, at %.1f MB\n",
                static_cast<double>(text.size()) / 1e6);
    std::printf("  %-44s %8s %8s\n", "", "wall", "cpu");
    Window window(example);
    application.reset();
    // Through the event loop, as a click on Open would come.
    QMetaObject::invokeMethod(
        &application, [&] { window.open(file); }, Qt::QueuedConnection);
    QElapsedTimer clock;
    clock.start();
    while ((window.workspace()->preview() == nullptr || !window.workspace()->preview()->isVisible())
           && clock.elapsed() < 120'000)
        QCoreApplication::processEvents();
    settle(3'000);
    printStall(application, "opening it in the forms");
    window.workspace()->goTo(window.fieldInTheMiddle());
    settle(500);
    application.reset();
    if (QWidget* field = QApplication::focusWidget()) {
        for (int key = 0; key < 60; ++key) {
            press(field, Qt::Key_X, QStringLiteral("x"));
            settle(20);
        }
    }
    printStall(application, "typing in the middle of it");
    window.trigger(ActionId::Source);
    SourceEditor* editor = window.workspace()->source()->editor();
    clock.restart();
    while (editor->blockCount() < static_cast<int>(window.spec().document().lineCount()) && clock.elapsed() < 600'000)
        QCoreApplication::processEvents();
    printStall(application, "filling the source pane");
    editor->setFocus();
    editor->moveCursor(QTextCursor::Start);
    settle(500);
    application.reset();
    press(editor, Qt::Key_X, QStringLiteral("x"));
    settle(500);
    printStall(application, "a key that takes the first heading away");
    for (int key = 0; key < 60; ++key) {
        press(editor, Qt::Key_X, QStringLiteral("x"));
        settle(20);
    }
    printStall(application, "typing in the source");
    QMetaObject::invokeMethod(
        &application, [&] { window.trigger(ActionId::Save); }, Qt::QueuedConnection);
    settle(3'000);
    printStall(application, "saving it");
    // Another program writes there: the window looks, and takes it over.
    const QByteArray other = text + "\nA line from elsewhere.\n";
    if (!writeDocument(file, other))
        return;
    clock.restart();
    while (window.spec().document().size() != static_cast<std::size_t>(other.size()) && clock.elapsed() < 60'000)
        QCoreApplication::processEvents();
    settle(1'000);
    printStall(application, "taking over what another program wrote");
}

} // namespace quoin::bench
