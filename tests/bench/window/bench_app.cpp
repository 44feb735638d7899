// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "tests/bench/window/bench_app.h"

#include "tests/bench/window/documents.h"
#include "tests/bench/window/painting.h"

#include <QAction>
#include <QApplication>
#include <QKeyEvent>

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace quoin::bench {

Window::Window(const QByteArray& example, const QString& storeFile)
{
    const QByteArray json = readAll(QStringLiteral(":/quoin/templates/backend-spec.json"));
    auto loaded = loadTemplate(std::string_view(json.constData(), static_cast<std::size_t>(json.size())));
    m_theme.install();
    m_theme.setChoice(ThemeChoice::Light);
    WindowParts parts;
    parts.tmpl = std::get<TemplatePtr>(loaded);
    parts.example = example;
    if (!storeFile.isEmpty()) {
        m_store = std::make_unique<SqliteStore>(storeFile);
        m_store->open();
        parts.store = m_store.get();
    }
    parts.corrections = &m_corrections;
    parts.theme = &m_theme;
    m_window = std::make_unique<MainWindow>(parts);
    m_window->resize(1440, 900);
    m_window->show();
    m_window->activateWindow();
    settle(50);
}

Window::~Window() = default;

void Window::open(const QString& path)
{
    documents()->open(path);
}

void Window::openAndWait(const QString& path)
{
    open(path);
    while (documents()->isLoading())
        QCoreApplication::processEvents();
}

void Window::trigger(ActionId id)
{
    m_window->actions()->action(id)->trigger();
}

QString Window::fieldInTheMiddle() const
{
    const EntryList& entries = spec().entries();
    const auto nearest = [&](std::initializer_list<const char*> items) {
        for (std::size_t i = 0; i < entries.size(); ++i) {
            const SectionEntry& entry = entries[(entries.size() / 2 + i) % entries.size()];
            for (const char* item : items) {
                if (std::string path = std::string(entry.path) + item + ".purpose"; spec().field(path))
                    return QString::fromStdString(path);
            }
        }
        return QString();
    };
    const QString field =
        nearest({".rest[1]", ".newServices[1]", ".modifiedServices[1]", ".integrations[1]", ".queues[1]"});
    return field.isEmpty() ? nearest({".newTables[1]"}) : field; // A document of 6 KB ends before the others.
}

void press(QWidget* target, int key, const QString& text)
{
    QKeyEvent down(QEvent::KeyPress, key, Qt::NoModifier, text);
    QApplication::sendEvent(target, &down);
}

} // namespace quoin::bench
