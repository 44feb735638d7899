// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "tests/bench/window/bench_app.h"
#include "tests/bench/window/clocks.h"
#include "tests/bench/window/documents.h"
#include "tests/bench/window/measurements.h"
#include "tests/bench/window/painting.h"
#include "ui/preview/preview_view.h"
#include "ui/search/replace_preview.h"
#include "ui/source/source_editor.h"
#include "ui/source/source_pane.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextLayout>

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

template <typename Done>
void waitUntil(const Done& done, int milliseconds = 120'000)
{
    QElapsedTimer clock;
    clock.start();
    while (!done() && clock.elapsed() < milliseconds)
        QCoreApplication::processEvents();
}

/// Through the event loop, as a click would come.
template <typename What>
void post(StallMeter& application, const What& what)
{
    QMetaObject::invokeMethod(&application, what, Qt::QueuedConnection);
}

void typeInto(QWidget* editor, int keys)
{
    for (int key = 0; key < keys; ++key) {
        press(editor, Qt::Key_X, QStringLiteral("x"));
        settle(20);
    }
}

void clickButton(const Window& window, const QString& text)
{
    for (QPushButton* button : window.workspace()->window()->findChildren<QPushButton*>()) {
        if (button->text() == text)
            button->click();
    }
}

ReplacePreview* shownPreview()
{
    for (QWidget* widget : QApplication::topLevelWidgets()) {
        if (auto* preview = qobject_cast<ReplacePreview*>(widget); preview != nullptr && preview->isVisible())
            return preview;
    }
    return nullptr;
}

SourceEditor* sourceOf(const Window& window)
{
    return window.workspace()->source()->editor();
}

bool sourceIsFull(const Window& window)
{
    return sourceOf(window)->blockCount() >= static_cast<int>(window.spec().document().lineCount());
}

void stallsOfOpening(StallMeter& application, Window& window, const QString& file)
{
    post(application, [&] { window.open(file); });
    waitUntil([&] { return window.workspace()->preview() != nullptr && window.workspace()->preview()->isVisible(); });
    settle(3'000);
    printStall(application, "opening it in the forms");
    window.workspace()->goTo(window.fieldInTheMiddle());
    settle(500);
    application.reset();
    if (QWidget* field = QApplication::focusWidget())
        typeInto(field, 60);
    printStall(application, "typing in the middle of it");
    window.trigger(ActionId::Source);
    waitUntil([&] { return sourceIsFull(window); }, 600'000);
    printStall(application, "filling the source pane");
}

/// Of the lines that were laid out.
QTextBlock widestOf(const QTextDocument& text)
{
    QTextBlock widest = text.firstBlock();
    for (QTextBlock block = text.firstBlock(); block.blockNumber() < 200; block = block.next()) {
        if (block.layout()->lineCount() > 0 && block.length() > widest.length())
            widest = block;
    }
    return widest;
}

void stallsOfTyping(StallMeter& application, Window& window)
{
    SourceEditor* editor = sourceOf(window);
    editor->setFocus();
    editor->moveCursor(QTextCursor::Start);
    settle(500);
    application.reset();
    typeInto(editor, 1);
    settle(500);
    printStall(application, "a key that takes the first heading away");
    typeInto(editor, 60);
    printStall(application, "typing in the source");
    // Qt looks for the widest line of all when the widest one gets shorter.
    const QTextBlock widest = widestOf(*editor->document());
    editor->setTextCursor(QTextCursor(widest));
    editor->moveCursor(QTextCursor::EndOfBlock);
    settle(500);
    application.reset();
    for (int key = 0; key < 5; ++key) {
        press(editor, Qt::Key_Backspace, {});
        settle(20);
    }
    settle(500);
    printStall(application, "taking from the widest line");
}

void stallsOfFolding(StallMeter& application, Window& window)
{
    SourceEditor* editor = sourceOf(window);
    const auto settleFolds = [editor] {
        settle(500);
        waitUntil([editor] { return !editor->isFolding(); });
        settle(500);
    };
    post(application, [&] { window.trigger(ActionId::FoldAll); });
    settleFolds();
    printStall(application, "folding all sections");
    post(application, [&] { window.trigger(ActionId::FoldAll); });
    settleFolds();
    printStall(application, "opening them");
}

void stallsOfSaving(StallMeter& application, Window& window)
{
    const DocumentSession& session = *window.documents()->session();
    post(application, [&] { window.trigger(ActionId::Save); });
    settle(20);
    while (session.isSaving())
        typeInto(sourceOf(window), 1);
    settle(3'000);
    printStall(application, "saving it, and typing meanwhile");
    post(application, [&] { window.trigger(ActionId::Save); });
    settle(20);
    waitUntil([&] { return !session.isSaving() && !session.isModified(); });
    settle(3'000);
    application.reset();
}

void stallsOfLooking(StallMeter& application, Window& window)
{
    const auto typeWords = [](const QString& words) {
        for (const QChar c : words) {
            if (QWidget* field = QApplication::focusWidget())
                press(field, Qt::Key_A, QString(c));
            settle(100);
        }
        settle(4'000);
    };
    post(application, [&] { window.workspace()->window()->resize(1'100, 800); });
    settle(1'500);
    printStall(application, "another width of the window");
    post(application, [&] { window.preview()->setZoom(130); });
    settle(1'500);
    printStall(application, "zooming the preview");
    post(application, [&] { window.trigger(ActionId::GoTo); });
    settle(3'000);
    printStall(application, "opening the palette");
    typeWords(QStringLiteral("carrier event"));
    printStall(application, "typing in it");
    if (QWidget* field = QApplication::focusWidget())
        press(field, Qt::Key_Escape, {});
    settle(500);
    application.reset();
    post(application, [&] { window.trigger(ActionId::Find); });
    settle(1'500);
    printStall(application, "opening find");
    typeWords(QStringLiteral("carrier"));
    printStall(application, "typing in find");
    post(application, [&] { window.trigger(ActionId::Replace); });
    settle(2'000);
    press(QApplication::focusWidget(), Qt::Key_Tab, {});
    typeWords(QStringLiteral("haulier"));
    application.reset();
    press(QApplication::focusWidget(), Qt::Key_Return, {});
    settle(4'000);
    printStall(application, "replacing one place");
    post(application, [&] { clickButton(window, QStringLiteral("Replace &All…")); });
    waitUntil([] { return shownPreview() != nullptr; });
    settle(1'000);
    printStall(application, "showing what would be replaced");
    const SpecPtr before = window.documents()->session()->spec();
    post(application, [&] { shownPreview()->accept(); });
    waitUntil([&] { return window.documents()->session()->spec() != before; });
    settle(5'000);
    printStall(application, "replacing all of it");
    post(application, [&] { window.trigger(ActionId::Undo); });
    settle(5'000);
    printStall(application, "undoing that");
    if (QWidget* field = QApplication::focusWidget())
        press(field, Qt::Key_Escape, {});
    settle(500);
    application.reset();
    post(application, [&] { window.trigger(ActionId::Close); });
    waitUntil([&] { return !window.hasDocument(); }, 5'000);
    settle(2'000);
    printStall(application, "closing it");
}

void stallsOfEditing(StallMeter& application, Window& window)
{
    const auto take = [&](ActionId id, const char* what) {
        post(application, [&window, id] { window.trigger(id); });
        settle(3'000);
        printStall(application, what);
    };
    window.trigger(ActionId::Forms);
    window.workspace()->goTo(window.fieldInTheMiddle());
    settle(1'500);
    application.reset();
    take(ActionId::AddAnother, "adding an item in the middle");
    take(ActionId::Undo, "undoing that");
    const SpecPtr still = window.documents()->session()->spec();
    take(ActionId::MoveDown, "moving an item");
    if (window.documents()->session()->spec() == still) // It is the last one.
        take(ActionId::MoveUp, "moving it the other way");
    take(ActionId::Undo, "undoing that");
    take(ActionId::ThemeDark, "another theme");
    take(ActionId::ThemeLight, "and back");
    take(ActionId::TextLarger, "larger text");
    take(ActionId::TextNormal, "and back");
    take(ActionId::FilterOutline, "going to the outline's filter");
    for (const QChar c : QStringLiteral("carrier")) {
        press(QApplication::focusWidget(), Qt::Key_A, QString(c));
        settle(100);
    }
    settle(3'000);
    printStall(application, "typing in it");
    press(QApplication::focusWidget(), Qt::Key_Escape, {});
    settle(2'000);
    printStall(application, "leaving it");
}

/// Another program writes there: the window looks, and takes it over; then that is undone.
void stallsOfReloading(StallMeter& application, Window& window, const QString& file, const QByteArray& text,
                       const char* what)
{
    if (!writeDocument(file, text))
        return;
    waitUntil([&] { return window.spec().document().size() == static_cast<std::size_t>(text.size()); });
    settle(2'000);
    printStall(application, what);
    post(application, [&] { window.trigger(ActionId::Undo); });
    settle(2'000);
    printStall(application, "undoing that");
    post(application, [&] { window.trigger(ActionId::Redo); }); // Then nothing is unsaved.
    settle(2'000);
    waitUntil([&] { return sourceIsFull(window); });
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
    Window window(example, folder.filePath(QStringLiteral("store.sqlite")));
    application.reset();
    stallsOfOpening(application, window, file);
    stallsOfTyping(application, window);
    stallsOfFolding(application, window);
    stallsOfSaving(application, window);
    stallsOfReloading(application, window, file, text + "\nA line from elsewhere.\n",
                      "taking over a few lines from elsewhere");
    QByteArray other = text;
    other.replace(" the ", " a ");
    stallsOfReloading(application, window, file, other, "taking over another text");
    stallsOfEditing(application, window);
    stallsOfLooking(application, window);
}

} // namespace quoin::bench
