// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/shell/window_dialect.h"

#include "ui/forms/form_view.h"
#include "ui/shell/action_table.h"
#include "ui/shell/workspace.h"

#include <QActionGroup>
#include <QDir>

#include <utility>

namespace quoin {

namespace {

// By the names that models/languages has for them.
constexpr QLatin1String postgres("postgresql");
constexpr std::pair<ActionId, QLatin1String> choices[] = {
    {ActionId::SqlAsWritten, QLatin1String()},         {ActionId::SqlPostgres, postgres},
    {ActionId::SqlMySql, QLatin1String("mysql")},      {ActionId::SqlSqlite, QLatin1String("sqlite")},
    {ActionId::SqlServer, QLatin1String("sqlserver")},
};

} // namespace

WindowDialect::WindowDialect(DialectStore* store, ActionTable* actions, Workspace* workspace, QWidget* window)
    : QMenu(tr("S&QL Dialect"), window)
    , m_store(store)
    , m_actions(actions)
    , m_workspace(workspace)
{
    actions->fill(MenuId::SqlDialect, this);
    auto* group = new QActionGroup(this);
    for (const auto& [id, name] : choices) {
        group->addAction(actions->action(id));
        actions->on(id, this, [this, chosen = QString(name)] { choose(chosen); });
    }
    actions->action(ActionId::SqlDialect)->setMenu(this);
    actions->on(ActionId::SqlDialect, this, [this] { popUp(); });
    workspace->form()->setSqlMenu(actions->action(ActionId::SqlDialect));
    use({});
}

QString WindowDialect::path() const
{
    return m_session != nullptr ? m_session->path() : QString();
}

void WindowDialect::setSession(DocumentSession* session)
{
    if (m_session != nullptr)
        disconnect(m_session, nullptr, this, nullptr);
    m_session = session;
    use({});
    if (session == nullptr)
        return;
    connect(session, &DocumentSession::pathChanged, this, &WindowDialect::follow);
    follow();
}

// The document has a place, or another one: what was chosen there counts. What was chosen for a document before it had
// a file of its own goes along, but not into a project, where it would count for other people's specs.
void WindowDialect::follow()
{
    if (m_store == nullptr || path().isEmpty())
        return;
    const QString before = m_dialect;
    QString kept = m_store->sqlDialect(path());
    QString error = m_store->lastError();
    if (kept.isEmpty() && !before.isEmpty() && m_store->projectFolder(path()).isEmpty()) {
        kept = before;
        error = m_store->setSqlDialect(path(), before) ? QString() : m_store->lastError();
    }
    use(kept);
    if (!error.isEmpty())
        Q_EMIT told(error);
}

void WindowDialect::use(const QString& name)
{
    m_workspace->setSqlDialect(name);
    m_dialect = m_workspace->form()->sqlDialect(); // Which knows other words for it.
    for (const auto& [id, own] : choices)
        m_actions->action(id)->setChecked(own == m_dialect);
}

void WindowDialect::choose(const QString& name)
{
    // What is kept may be another word for the same: that stays.
    const bool chosenBefore =
        m_store != nullptr && name == m_dialect && m_store->sqlDialect(path()).isEmpty() == name.isEmpty();
    use(name);
    const QString folder = m_store != nullptr ? m_store->projectFolder(path()) : QString();
    const bool kept = path().isEmpty() || (chosenBefore && m_store->lastError().isEmpty())
        || (m_store != nullptr && m_store->setSqlDialect(path(), name));
    QStringList sentences;
    if (name == postgres && !FormView::asksPostgres())
        sentences += tr("This Quoin was built without libpg_query, so PostgreSQL's own parser is not asked.");
    if (!kept)
        sentences += tr("This holds only until the document is closed. %1")
                         .arg(m_store != nullptr ? m_store->lastError() : QString());
    else if (!folder.isEmpty())
        sentences += tr("This counts for all specs of the project “%1”.").arg(QDir(folder).dirName());
    if (!sentences.isEmpty())
        Q_EMIT told(sentences.join(QLatin1Char(' ')).trimmed());
}

void WindowDialect::popUp()
{
    popup(m_workspace->form()->sqlMenuPlace());
    for (const auto& [id, own] : choices) {
        if (own == m_dialect)
            setActiveAction(m_actions->action(id));
    }
}

} // namespace quoin
