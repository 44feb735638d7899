// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/ports/dialect_store.h"
#include "models/ports/project_store.h"
#include "models/projects/project_corrections.h"
#include "models/projects/project_settings.h"
#include "models/projects/project_words.h"
#include "models/session/document_session.h"
#include "ui/shell/action_table.h"
#include "ui/shell/main_window.h"
#include "ui/shell/window_settings.h"
#include "ui/theme/theme.h"

#include <QHash>
#include <QMutex>
#include <QTemporaryDir>
#include <QTest>
#include <QWidget>

#include <memory>

namespace quoin::test {

/// A store in memory; copies share what it keeps.
class MemoryStore final : public ProjectStore {
public:
    [[nodiscard]] QString lastError() const override { return {}; }
    [[nodiscard]] Opener opener() const override;
    bool addRecent(const QString& path) override;
    [[nodiscard]] QList<RecentDocument> recentDocuments(int limit) const override;
    bool clearRecent() override;
    std::optional<qint64> addVersion(const QString& path, const QByteArray& bytes) override;
    [[nodiscard]] QList<StoredVersion> versions(const QString& path) const override;
    [[nodiscard]] std::optional<QByteArray> versionBytes(const QString& path, qint64 number) const override;
    bool keepTexts(const QString& path, const StoredTexts& texts) override;
    [[nodiscard]] StoredTexts keptTexts(const QString& path) const override;

private:
    struct Kept {
        QMutex mutex;
        QList<RecentDocument> recent;
        QHash<QString, QList<QByteArray>> versions;
        QHash<QString, StoredTexts> texts;
    };
    std::shared_ptr<Kept> m_kept = std::make_shared<Kept>();
};

/// Dialects of files outside of any project, in memory.
class MemoryDialects final : public DialectStore {
public:
    [[nodiscard]] QString lastError() const override { return m_error; }
    [[nodiscard]] QString sqlDialect(const QString& path) const override { return m_names.value(path); }
    bool setSqlDialect(const QString& path, const QString& name) override
    {
        if (m_error.isEmpty())
            m_names.insert(path, name);
        return m_error.isEmpty();
    }
    [[nodiscard]] QString projectFolder(const QString&) const override { return {}; }
    /// From now on nothing is kept, for this reason.
    void fail(const QString& error) { m_error = error; }

private:
    QHash<QString, QString> m_names;
    QString m_error;
};

/// The real window with a store in memory and no settings, driven as a person drives
/// it: widgets are found by their accessible name, and get keys and clicks.
class GuiDriver {
public:
    /// `dictionaries`: folders with dictionaries of hunspell; none: no spelling is checked.
    explicit GuiDriver(const QStringList& dictionaries = {});
    ~GuiDriver();
    /// The program is killed, and another begins with the same store.
    void beginAnew();

    [[nodiscard]] MainWindow& window() { return *m_window; }
    [[nodiscard]] DocumentSession& session();
    [[nodiscard]] MemoryStore& store() { return m_store; }
    [[nodiscard]] MemoryDialects& dialects() { return m_memoryDialects; }
    [[nodiscard]] std::string bytes() { return session().spec()->document().bytes(); }

    void trigger(ActionId id);
    void open(const QString& path);
    void openExample();
    void openBytes(const QByteArray& bytes); ///< Through a file of its own.
    /// Shows the section, item or field of `path`.
    void show(const QString& path);

    /// The visible widget with this accessible name; fails the test and returns null if there is none.
    [[nodiscard]] QWidget* find(const QString& name);
    template <typename Widget>
    [[nodiscard]] Widget* find(const QString& name)
    {
        return qobject_cast<Widget*>(find(name));
    }
    /// Clicks into the editor with this name and types.
    void type(const QString& name, const QString& text);
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void keys(const QString& text);
    /// Lets lazily built parts be built.
    void settle();

    [[nodiscard]] QString focusName() const;
    /// Bytes of the worked example.
    [[nodiscard]] static QByteArray example();

private:
    void showWindow();

    TemplatePtr m_template;
    QStringList m_dictionaries;
    MemoryStore m_store;
    ProjectCorrections m_corrections;
    ProjectWords m_words;
    MemoryDialects m_memoryDialects;
    ProjectSettings m_dialects{&m_memoryDialects};
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<MainWindow> m_window;
    QTemporaryDir m_folder;
    int m_files = 0;
};

} // namespace quoin::test
