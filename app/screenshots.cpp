// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "app/screenshots.h"

#include "app/logging.h"
#include "models/items/item_facts.h"
#include "ui/shell/action_table.h"
#include "ui/shell/document_commands.h"
#include "ui/shell/main_window.h"
#include "ui/shell/workspace.h"

#include <QCoreApplication>
#include <QDir>
#include <QPixmap>
#include <QTimer>

namespace quoin {

namespace {

// Long enough for highlighting and lazily built parts to settle.
constexpr int settleTime = 700;

} // namespace

Screenshots::Screenshots(MainWindow* window, bool dark, QString folder, QString file, QObject* parent)
    : QObject(parent)
    , m_window(window)
    , m_dark(dark)
    , m_folder(std::move(folder))
    , m_file(std::move(file))
{}

void Screenshots::run()
{
    if (!QDir().mkpath(m_folder)) {
        qCCritical(logApp, "cannot make the folder %s", qPrintable(m_folder));
        QCoreApplication::exit(2);
        return;
    }
    addSteps();
    next();
}

void Screenshots::addSteps()
{
    m_steps.push_back({QStringLiteral("start"), [] {}});
    m_steps.push_back({QStringLiteral("forms"), [this] {
                           if (m_file.isEmpty())
                               m_window->documents()->openExample();
                           else
                               m_window->documents()->open(m_file);
                       }});
    for (const char* id : {"architecture", "schema", "api", "services", "integrations", "queues", "caching", "security",
                           "performance", "monitoring"}) {
        const QString path = QString::fromLatin1(id);
        m_steps.push_back({path, [this, path] { m_window->workspace()->showPath(path); }});
    }
    m_steps.push_back({QStringLiteral("source"), [this] { m_window->actions()->action(ActionId::Source)->trigger(); }});
    m_steps.push_back({QStringLiteral("split"), [this] { m_window->actions()->action(ActionId::Split)->trigger(); }});
    m_steps.push_back({QStringLiteral("new"), [this] {
                           m_window->actions()->action(ActionId::Forms)->trigger();
                           m_window->documents()->createNew();
                           m_window->workspace()->showPath(QStringLiteral("api"));
                       }});
}

void Screenshots::next()
{
    if (m_at >= m_steps.size()) {
        QCoreApplication::exit(0);
        return;
    }
    m_steps[m_at].prepare();
    QTimer::singleShot(settleTime, this, &Screenshots::take);
}

void Screenshots::take()
{
    const QPixmap picture = m_window->grab();
    const QString name = QStringLiteral("%1-%2-%3x%4.png")
                             .arg(m_steps[m_at].name, m_dark ? QStringLiteral("dark") : QStringLiteral("light"))
                             .arg(m_window->width())
                             .arg(m_window->height());
    if (!picture.save(QDir(m_folder).filePath(name))) {
        qCCritical(logApp, "cannot write %s", qPrintable(name));
        QCoreApplication::exit(2);
        return;
    }
    ++m_at;
    next();
}

} // namespace quoin
