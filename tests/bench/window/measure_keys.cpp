// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "tests/bench/window/bench_app.h"
#include "tests/bench/window/documents.h"
#include "tests/bench/window/measurements.h"
#include "tests/bench/window/painting.h"
#include "ui/preview/preview_view.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSplitter>
#include <QStandardItemModel>
#include <QTemporaryDir>
#include <QTreeView>
#include <QVBoxLayout>

#include <cstdio>

namespace quoin::bench {

namespace {

constexpr int keysPerSize = 2'000;

/// One key, and all that follows from it up to `painted` being painted.
Took keyTime(QWidget* target, bool erase, QWidget* painted)
{
    const Took took = untilPainted(painted, [target, erase] {
        press(target, erase ? Qt::Key_Backspace : Qt::Key_X, erase ? QString() : QStringLiteral("x"));
    });
    QKeyEvent up(QEvent::KeyRelease, Qt::Key_X, Qt::NoModifier);
    QApplication::sendEvent(target, &up);
    QCoreApplication::processEvents(); // As between two keys of a person.
    return took;
}

Samples keys(QWidget* target, QWidget* painted)
{
    Samples samples;
    for (int key = 0; key < keysPerSize; ++key)
        samples.add(keyTime(target, key % 60 >= 30, painted));
    return samples;
}

/// As many bare widgets as the window shows, which know nothing and do nothing.
Samples floorOfBareWidgets()
{
    QWidget window;
    auto* column = new QVBoxLayout(&window);
    auto* splitter = new QSplitter(&window);
    column->addWidget(splitter);
    auto* tree = new QTreeView(splitter);
    QStandardItemModel model;
    for (int i = 0; i < 60; ++i)
        model.appendRow(new QStandardItem(QStringLiteral("Section %1").arg(i)));
    tree->setModel(&model);
    auto* form = new QWidget(splitter);
    auto* rows = new QVBoxLayout(form);
    auto* field = new QLineEdit(form);
    rows->addWidget(field);
    for (int i = 0; i < 12; ++i)
        rows->addWidget(new QLineEdit(QStringLiteral("A value"), form));
    auto* text = new QPlainTextEdit(splitter);
    for (int i = 0; i < 60; ++i)
        text->appendPlainText(QStringLiteral("A line of text as the preview shows it"));
    QObject::connect(field, &QLineEdit::textChanged, text, [tree, text] {
        tree->viewport()->update();
        text->viewport()->update();
    });
    window.resize(1440, 900);
    window.show();
    window.activateWindow();
    field->setFocus();
    settle(50);
    return keys(field, text->viewport());
}

} // namespace

void benchKeys(const QByteArray& example, const QTemporaryDir& folder, const QString& only)
{
    printHead("Key in a form field until form, outline and preview are painted");
    print("bare widgets", floorOfBareWidgets());
    for (const Size& size : sizes) {
        if (!only.isEmpty() && only != QLatin1String(size.name))
            continue;
        const QString file = folder.filePath(QStringLiteral("keys.md"));
        if (!writeDocument(file, textOf(example, size.bytes)))
            return;
        Window window(example);
        window.openAndWait(file);
        settle(400);
        const QString path = window.fieldInTheMiddle();
        window.workspace()->goTo(path);
        settle(400);
        QWidget* field = QApplication::focusWidget();
        if (field == nullptr || path.isEmpty()) {
            std::printf("%-12s has no field to type in\n", size.name);
            continue;
        }
        print(size.name, keys(field, window.preview()->viewport()));
    }
}

} // namespace quoin::bench
