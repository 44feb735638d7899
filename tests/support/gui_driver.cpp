// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "tests/support/gui_driver.h"

#include "ui/forms/card_part.h"
#include "ui/shell/document_commands.h"
#include "ui/shell/workspace.h"

#include <QAction>
#include <QApplication>
#include <QFile>
#include <QTextCursor>

namespace quoin::test {

namespace {

QByteArray readAll(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

ProjectStore::Opener MemoryStore::opener() const
{
    return [store = *this] { return std::make_unique<MemoryStore>(store); };
}

bool MemoryStore::addRecent(const QString& path)
{
    const QMutexLocker lock(&m_kept->mutex);
    m_kept->recent.removeIf([&path](const RecentDocument& document) { return document.path == path; });
    m_kept->recent.prepend({path, QDateTime::currentDateTimeUtc()});
    return true;
}

QList<RecentDocument> MemoryStore::recentDocuments(int limit) const
{
    const QMutexLocker lock(&m_kept->mutex);
    return m_kept->recent.mid(0, limit);
}

bool MemoryStore::clearRecent()
{
    const QMutexLocker lock(&m_kept->mutex);
    m_kept->recent.clear();
    return true;
}

std::optional<qint64> MemoryStore::addVersion(const QString& path, const QByteArray& bytes)
{
    const QMutexLocker lock(&m_kept->mutex);
    QList<QByteArray>& versions = m_kept->versions[path];
    if (versions.isEmpty() || versions.constLast() != bytes)
        versions.append(bytes);
    return versions.size();
}

QList<StoredVersion> MemoryStore::versions(const QString& path) const
{
    const QMutexLocker lock(&m_kept->mutex);
    QList<StoredVersion> list;
    const QList<QByteArray> versions = m_kept->versions.value(path);
    for (qsizetype i = versions.size(); i-- > 0;)
        list.append({i + 1, QDateTime::currentDateTimeUtc(), versions[i].size(), {}});
    return list;
}

std::optional<QByteArray> MemoryStore::versionBytes(const QString& path, qint64 number) const
{
    const QMutexLocker lock(&m_kept->mutex);
    const QList<QByteArray> versions = m_kept->versions.value(path);
    if (number < 1 || number > versions.size())
        return std::nullopt;
    return versions[number - 1];
}

bool MemoryStore::keepTexts(const QString& path, const StoredTexts& texts)
{
    const QMutexLocker lock(&m_kept->mutex);
    m_kept->texts.insert(path, texts);
    return true;
}

StoredTexts MemoryStore::keptTexts(const QString& path) const
{
    const QMutexLocker lock(&m_kept->mutex);
    return m_kept->texts.value(path);
}

GuiDriver::GuiDriver(const QStringList& dictionaries) : m_dictionaries(dictionaries)
{
    const QByteArray json = readAll(QStringLiteral(":/quoin/templates/backend-spec.json"));
    auto loaded = loadTemplate(std::string_view(json.constData(), static_cast<std::size_t>(json.size())));
    m_template = std::get<TemplatePtr>(loaded);
    m_theme = std::make_unique<Theme>();
    m_theme->install();
    m_theme->setChoice(ThemeChoice::Light);
    showWindow();
}

void GuiDriver::showWindow()
{
    WindowParts parts;
    parts.tmpl = m_template;
    parts.example = example();
    parts.store = &m_store;
    parts.corrections = &m_corrections;
    parts.words = &m_words;
    parts.dialects = &m_dialects;
    parts.dictionaryFolders = m_dictionaries;
    parts.theme = m_theme.get();
    m_window = std::make_unique<MainWindow>(parts);
    m_window->resize(1440, 900);
    m_window->show();
    m_window->activateWindow();
    const bool exposed = QTest::qWaitForWindowActive(m_window.get());
    Q_UNUSED(exposed)
}

void GuiDriver::beginAnew()
{
    m_window.reset(); // Nobody closes it, so nobody is asked.
    showWindow();
}

GuiDriver::~GuiDriver()
{
    m_window.reset();
}

QByteArray GuiDriver::example()
{
    return readAll(QStringLiteral(":/quoin/examples/parcel-returns.md"));
}

DocumentSession& GuiDriver::session()
{
    return *m_window->documents()->session();
}

void GuiDriver::trigger(ActionId id)
{
    QAction* action = m_window->actions()->action(id);
    QVERIFY2(action->isEnabled(), qPrintable(action->text()));
    action->trigger();
    settle();
}

void GuiDriver::open(const QString& path)
{
    m_window->documents()->open(path);
    while (m_window->documents()->isLoading())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    settle();
}

void GuiDriver::openExample()
{
    m_window->documents()->openExample();
    settle();
}

void GuiDriver::openBytes(const QByteArray& bytes)
{
    const QString path = m_folder.filePath(QStringLiteral("spec-%1.md").arg(++m_files));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
    file.close();
    open(path);
}

void GuiDriver::show(const QString& path)
{
    m_window->workspace()->showPath(path);
    settle();
}

QWidget* GuiDriver::find(const QString& name)
{
    for (QWidget* widget : m_window->findChildren<QWidget*>()) {
        // A card answers to its item's name as its header does; the header is what a person uses.
        if (widget->accessibleName() == name && widget->isVisible() && qobject_cast<CardPart*>(widget) == nullptr)
            return widget;
    }
    QTest::qFail(qPrintable(QStringLiteral("no visible widget is called '%1'").arg(name)), __FILE__, __LINE__);
    return nullptr;
}

void GuiDriver::type(const QString& name, const QString& text)
{
    QWidget* widget = find(name);
    if (widget == nullptr)
        return;
    widget->setFocus(Qt::MouseFocusReason);
    QTest::keyClick(widget, Qt::Key_End, Qt::ControlModifier);
    keys(text);
}

void GuiDriver::key(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QWidget* target = QApplication::focusWidget() != nullptr ? QApplication::focusWidget() : m_window.get();
    QTest::keyClick(target, key, modifiers);
}

void GuiDriver::keys(const QString& text)
{
    for (const QChar c : text) {
        if (QWidget* target = QApplication::focusWidget())
            QTest::sendKeyEvent(QTest::Click, target, Qt::Key_unknown, QString(c), Qt::NoModifier);
    }
}

void GuiDriver::settle()
{
    for (int i = 0; i < 3; ++i) {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QTest::qWait(15);
    }
}

QString GuiDriver::focusName() const
{
    const QWidget* widget = QApplication::focusWidget();
    return widget != nullptr ? widget->accessibleName() : QString();
}

} // namespace quoin::test
