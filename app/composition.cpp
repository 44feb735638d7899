// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "app/composition.h"

#include "app/app_settings.h"
#include "app/first_paint.h"
#include "app/logging.h"
#include "app/screenshots.h"
#include "models/projects/project_corrections.h"
#include "models/projects/project_settings.h"
#include "models/projects/project_words.h"
#include "models/spelling/dictionaries.h"
#include "models/store/sqlite_store.h"
#include "models/store/store_location.h"
#include "ui/shell/document_commands.h"
#include "ui/shell/main_window.h"
#include "ui/theme/theme.h"

#include <QFile>
#include <QGuiApplication>
#include <QScreen>
#include <QTimer>

namespace quoin {

namespace {

constexpr QSize usualSize(1440, 900);

QByteArray resource(const QString& name)
{
    QFile file(QStringLiteral(":/quoin/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

Composition::Composition(const CommandLine& line) : m_line(line), m_theme(new Theme(this))
{
    // Pictures show the program as it comes, not as somebody has set it.
    if (line.screenshots.isEmpty())
        m_settings = std::make_unique<AppSettings>();
    else
        m_settings = std::make_unique<NoSettings>();
}

Composition::~Composition()
{
    // The window uses all the rest.
    m_window.reset();
}

bool Composition::loadTemplateFile()
{
    const QByteArray json = resource(QStringLiteral("templates/backend-spec.json"));
    auto loaded = loadTemplate(std::string_view(json.constData(), static_cast<std::size_t>(json.size())));
    if (const auto* error = std::get_if<TemplateError>(&loaded)) {
        qCCritical(logApp, "the template cannot be read at %s: %s", error->pointer.c_str(), error->message.c_str());
        return false;
    }
    m_template = std::get<TemplatePtr>(loaded);
    return true;
}

void Composition::openStore()
{
    if (!m_line.screenshots.isEmpty() && m_line.store.isEmpty()) {
        m_corrections = std::make_unique<ProjectCorrections>();
        m_words = std::make_unique<ProjectWords>();
        m_dialects = std::make_unique<ProjectSettings>();
        return;
    }
    const QString file = m_line.store.isEmpty() ? defaultStoreFile() : storeFileIn(m_line.store);
    auto store = std::make_unique<SqliteStore>(file);
    if (store->open() != SqliteStore::State::Ready)
        qCWarning(logStore, "no versions are kept: %s", qPrintable(store->lastError()));
    m_corrections = std::make_unique<ProjectCorrections>(store.get());
    m_words = std::make_unique<ProjectWords>(store.get());
    m_dialects = std::make_unique<ProjectSettings>(store.get());
    m_store = std::move(store);
}

bool Composition::start()
{
    const WindowState state = m_settings->load();
    m_theme->install();
    m_theme->setTextSize(state.textSize);
    m_theme->setChoice(m_line.theme.value_or(state.theme));
    if (!loadTemplateFile())
        return false;
    openStore();
    WindowParts parts;
    parts.tmpl = m_template;
    parts.example = resource(QStringLiteral("examples/parcel-returns.md"));
    parts.store = m_store.get();
    parts.corrections = m_corrections.get();
    parts.words = m_words.get();
    parts.dialects = m_dialects.get();
    parts.dictionaryFolders = usualDictionaryFolders();
    parts.settings = m_settings.get();
    parts.theme = m_theme;
    m_window = std::make_unique<MainWindow>(parts);
    if (m_line.geometry.isValid()) {
        m_window->resize(m_line.geometry);
    } else if (state.geometry.isEmpty()) {
        const QSize room = QGuiApplication::primaryScreen()->availableSize();
        m_window->resize(usualSize.boundedTo(room));
    }
    begin();
    if (logApp().isDebugEnabled())
        new FirstPaint(m_window.get());
    m_window->show();
    return true;
}

void Composition::begin()
{
    if (!m_line.screenshots.isEmpty()) {
        auto* pictures = new Screenshots(m_window.get(), m_theme->isDark(), m_line.screenshots, m_line.file, this);
        QTimer::singleShot(0, pictures, &Screenshots::run);
        return;
    }
    if (!m_line.file.isEmpty())
        m_window->documents()->open(m_line.file);
    else if (m_line.example)
        m_window->documents()->openExample();
}

} // namespace quoin
