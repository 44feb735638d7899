// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
// The whole window, real widgets, on a screen of its own (offscreen unless QT_QPA_PLATFORM
// says otherwise):
//   bench_window [EXAMPLE.md [keys|open|stalls|memory|start [SIZE]]]
//                                  prints everything, or one part, as tables
//   bench_window --open FILE.md    opens it, settles and waits: whoever started it reads its memory
// Times are medians and 99th percentiles in milliseconds, "wall" by the clock and "cpu"
// of the GUI thread; what other programs take of the machine is in the first only.
#include "tests/bench/window/clocks.h"

#include "models/projects/project_corrections.h"
#include "ui/forms/form_view.h"
#include "ui/outline/outline_pane.h"
#include "ui/preview/preview_pane.h"
#include "ui/preview/preview_view.h"
#include "ui/shell/action_table.h"
#include "ui/shell/document_commands.h"
#include "ui/shell/main_window.h"
#include "ui/shell/workspace.h"
#include "ui/source/source_editor.h"
#include "ui/source/source_pane.h"
#include "ui/theme/theme.h"

#include <QElapsedTimer>
#include <QFile>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProcess>
#include <QScrollBar>
#include <QSplitter>
#include <QStandardItemModel>
#include <QTemporaryDir>
#include <QTreeView>
#include <QVBoxLayout>

#include <cstdio>
#include <memory>

namespace quoin::bench {

namespace {

constexpr int keysPerSize = 2'000;

struct Size {
    const char* name;
    qsizetype bytes;
};
constexpr Size sizes[] = {{"6 KB", 6'000}, {"70 KB", 70'000}, {"1.2 MB", 1'200'000}, {"10 MB", 10'000'000}};

QByteArray readAll(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// About so many bytes: copies of the example, or as many of its sections as fit.
QByteArray textOf(const QByteArray& example, qsizetype bytes)
{
    if (example.size() > bytes * 5 / 4) {
        const qsizetype cut = example.lastIndexOf("\n## ", bytes);
        return example.first(cut > 0 ? cut + 1 : bytes);
    }
    QByteArray text = example;
    while (text.size() + example.size() / 2 < bytes)
        text += example;
    return text;
}

/// The window as the program makes it, without settings and store.
class Window {
public:
    explicit Window(const QByteArray& example)
    {
        const QByteArray json = readAll(QStringLiteral(":/quoin/templates/backend-spec.json"));
        auto loaded = loadTemplate(std::string_view(json.constData(), static_cast<std::size_t>(json.size())));
        m_theme.install();
        m_theme.setChoice(ThemeChoice::Light);
        WindowParts parts;
        parts.tmpl = std::get<TemplatePtr>(loaded);
        parts.example = example;
        parts.corrections = &m_corrections;
        parts.theme = &m_theme;
        m_window = std::make_unique<MainWindow>(parts);
        m_window->resize(1440, 900);
        m_window->show();
        m_window->activateWindow();
        settle(50);
    }

    [[nodiscard]] Workspace* workspace() const { return m_window->workspace(); }
    [[nodiscard]] PreviewView* preview() const { return workspace()->preview()->view(); }
    void open(const QString& path) { m_window->documents()->open(path); }
    void openAndWait(const QString& path)
    {
        open(path);
        while (m_window->documents()->isLoading())
            QCoreApplication::processEvents();
    }
    [[nodiscard]] bool hasDocument() const { return m_window->documents()->session() != nullptr; }
    void trigger(ActionId id) { m_window->actions()->action(id)->trigger(); }
    [[nodiscard]] const Spec& spec() const { return *m_window->documents()->session()->spec(); }

    static void settle(int milliseconds)
    {
        QElapsedTimer clock;
        clock.start();
        while (clock.elapsed() < milliseconds)
            QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
    }

private:
    Theme m_theme;
    ProjectCorrections m_corrections;
    std::unique_ptr<MainWindow> m_window;
};

/// Counts how often a widget was painted.
class Paints : public QObject {
public:
    explicit Paints(QWidget* widget) { widget->installEventFilter(this); }
    int count = 0;

protected:
    bool eventFilter(QObject* /*watched*/, QEvent* event) override
    {
        count += event->type() == QEvent::Paint ? 1 : 0;
        return false;
    }
};

/// Whether form and preview of the document were painted; the preview is made with the first document.
class FirstPaint : public QObject {
public:
    explicit FirstPaint(const Window& window) : m_window(window) { qApp->installEventFilter(this); }
    [[nodiscard]] bool isDone() const { return m_form && m_preview; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() != QEvent::Paint || !m_window.hasDocument())
            return false;
        const PreviewPane* preview = m_window.workspace()->preview();
        m_form = m_form || watched == m_window.workspace()->form()->viewport();
        m_preview = m_preview || (preview != nullptr && watched == preview->view()->viewport());
        return false;
    }

private:
    const Window& m_window;
    bool m_form = false;
    bool m_preview = false;
};

void press(QWidget* target, int key, const QString& text)
{
    QKeyEvent down(QEvent::KeyPress, key, Qt::NoModifier, text);
    QApplication::sendEvent(target, &down);
}

/// One key, and all that follows from it up to `painted` being painted.
Took keyTime(QWidget* target, bool erase, const Paints& painted)
{
    const int before = painted.count;
    const Stopwatch watch;
    press(target, erase ? Qt::Key_Backspace : Qt::Key_X, erase ? QString() : QStringLiteral("x"));
    do {
        QCoreApplication::processEvents();
    } while (painted.count == before && watch.elapsed().wall < 2'000);
    const Took took = watch.elapsed();
    if (painted.count == before)
        std::fprintf(stderr, "a key was not painted\n");
    QKeyEvent up(QEvent::KeyRelease, Qt::Key_X, Qt::NoModifier);
    QApplication::sendEvent(target, &up);
    QCoreApplication::processEvents(); // As between two keys of a person.
    return took;
}

Samples keys(QWidget* target, const Paints& painted, int count)
{
    Samples samples;
    for (int key = 0; key < count; ++key)
        samples.add(keyTime(target, key % 60 >= 30, painted));
    return samples;
}

void print(const char* name, qsizetype bytes, const Samples& samples)
{
    const Took median = samples.median();
    const Took p99 = samples.p99();
    const Took worst = samples.worst();
    std::printf("%-12s %10lld   %8.2f %8.2f   %8.2f %8.2f   %8.2f %8.2f\n", name, static_cast<long long>(bytes), median.wall,
                median.cpu, p99.wall, p99.cpu, worst.wall, worst.cpu);
    std::fflush(stdout);
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
    Window::settle(50);
    return keys(field, Paints(text->viewport()), keysPerSize);
}

/// A field of prose in the middle of the document.
QString fieldInTheMiddle(const Spec& spec)
{
    const auto& entries = spec.entries();
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const SectionEntry& entry = entries[(entries.size() / 2 + i) % entries.size()];
        for (const char* item : {".rest[1]", ".newServices[1]", ".modifiedServices[1]", ".integrations[1]", ".queues[1]"}) {
            if (const std::string path = entry.path + item + ".purpose"; spec.field(path))
                return QString::fromStdString(path);
        }
    }
    return {};
}

struct Opened {
    Took firstPaint;
    Took scroll;
};

Opened openAndScroll(Window& window, const QString& file)
{
    const FirstPaint painted(window);
    Opened opened;
    const Stopwatch watch;
    window.open(file);
    while (!painted.isDone() && watch.elapsed().wall < 30'000)
        QCoreApplication::processEvents();
    opened.firstPaint = watch.elapsed();
    const Paints preview(window.preview()->viewport());
    const Stopwatch scrolling;
    QScrollBar* bar = window.preview()->verticalScrollBar();
    const int before = preview.count;
    bar->setValue(bar->maximum() / 2);
    while (preview.count == before && scrolling.elapsed().wall < 30'000)
        QCoreApplication::processEvents();
    opened.scroll = scrolling.elapsed();
    return opened;
}

void benchKeys(const QByteArray& example, const QTemporaryDir& folder, const QString& only)
{
    std::printf("\nKey in a form field until form, outline and preview are painted (%d keys each)\n", keysPerSize);
    std::printf("%-12s %10s   %17s   %17s   %17s\n", "", "bytes", "median wall  cpu", "p99 wall  cpu", "worst wall  cpu");
    print("bare widgets", 0, floorOfBareWidgets());
    for (const Size& size : sizes) {
        if (!only.isEmpty() && only != QLatin1String(size.name))
            continue;
        const QString file = folder.filePath(QStringLiteral("keys.md"));
        QFile out(file);
        const QByteArray text = textOf(example, size.bytes);
        if (!out.open(QIODevice::WriteOnly) || out.write(text) != text.size())
            return;
        out.close();
        Window window(example);
        window.openAndWait(file);
        Window::settle(400);
        const QString path = fieldInTheMiddle(window.spec());
        window.workspace()->goTo(path);
        Window::settle(400);
        QWidget* field = QApplication::focusWidget();
        if (field == nullptr || path.isEmpty()) {
            std::printf("%-12s has no field to type in\n", size.name);
            continue;
        }
        print(size.name, text.size(), keys(field, Paints(window.preview()->viewport()), keysPerSize));
    }
}

void benchOpening(const QByteArray& example, const QTemporaryDir& folder)
{
    std::printf("\nOpening until form and preview are painted; then the preview scrolled to its middle (5 times each)\n");
    std::printf("%-12s %10s   %17s   %17s\n", "", "bytes", "open wall  cpu", "scroll wall  cpu");
    for (const Size& size : sizes) {
        const QByteArray text = textOf(example, size.bytes);
        Samples open;
        Samples scroll;
        for (int i = 0; i < 5; ++i) {
            const QString file = folder.filePath(QStringLiteral("open-%1.md").arg(i));
            QFile out(file);
            if (!out.open(QIODevice::WriteOnly) || out.write(text) != text.size())
                return;
            out.close();
            Window window(example);
            const Opened opened = openAndScroll(window, file);
            open.add(opened.firstPaint);
            scroll.add(opened.scroll);
        }
        std::printf("%-12s %10lld   %8.1f %8.1f   %8.1f %8.1f\n", size.name, static_cast<long long>(text.size()),
                    open.median().wall, open.median().cpu, scroll.median().wall, scroll.median().cpu);
        std::fflush(stdout);
    }
}

void printStall(StallMeter& application, const char* what)
{
    std::printf("  %-44s %8.1f %8.1f   %s\n", what, application.longest().wall, application.longest().cpu,
                application.culprit().constData());
    std::fflush(stdout);
    application.reset();
}

void benchStalls(StallMeter& application, const QByteArray& example, const QTemporaryDir& folder)
{
    const QByteArray text = textOf(example, 50'000'000);
    const QString file = folder.filePath(QStringLiteral("large.md"));
    QFile out(file);
    if (!out.open(QIODevice::WriteOnly) || out.write(text) != text.size())
        return;
    out.close();
    std::printf("\nThe longest time that one event keeps the GUI thread, at %.1f MB\n", static_cast<double>(text.size()) / 1e6);
    std::printf("  %-44s %8s %8s\n", "", "wall", "cpu");
    Window window(example);
    application.reset();
    // Through the event loop, as a click on Open would come.
    QMetaObject::invokeMethod(&application, [&] { window.open(file); }, Qt::QueuedConnection);
    QElapsedTimer clock;
    clock.start();
    while ((window.workspace()->preview() == nullptr || !window.workspace()->preview()->isVisible()) && clock.elapsed() < 120'000)
        QCoreApplication::processEvents();
    Window::settle(3'000);
    printStall(application, "opening it in the forms");
    window.workspace()->goTo(fieldInTheMiddle(window.spec()));
    Window::settle(500);
    application.reset();
    if (QWidget* field = QApplication::focusWidget()) {
        for (int key = 0; key < 60; ++key) {
            press(field, Qt::Key_X, QStringLiteral("x"));
            Window::settle(20);
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
    for (int key = 0; key < 60; ++key) {
        press(editor, Qt::Key_X, QStringLiteral("x"));
        Window::settle(20);
    }
    printStall(application, "typing in the source");
}

/// A process of its own: resident memory, once everything has settled.
void benchMemory(const QByteArray& example, const QTemporaryDir& folder)
{
    std::printf("\nResident memory of the window with a document open (a process of its own each)\n");
    for (const Size& size : sizes) {
        const QString file = folder.filePath(QStringLiteral("memory.md"));
        QFile out(file);
        const QByteArray text = textOf(example, size.bytes);
        if (!out.open(QIODevice::WriteOnly) || out.write(text) != text.size())
            return;
        out.close();
        QProcess process;
        process.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--open"), file});
        if (!process.waitForReadyRead(60'000))
            return;
        std::printf("%-12s %10lld   %s", size.name, static_cast<long long>(text.size()), process.readAllStandardOutput().constData());
        std::fflush(stdout);
        process.closeWriteChannel();
        process.waitForFinished();
    }
}

/// The real program: from its start to its first painted window, and its memory there.
void benchStart(const QString& program, const QTemporaryDir& folder)
{
    if (!QFile::exists(program)) {
        std::printf("\nThe program itself is not built: %s\n", qPrintable(program));
        return;
    }
    Samples samples;
    double memory = 0;
    for (int i = 0; i < 7; ++i) {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("QT_LOGGING_RULES"), QStringLiteral("quoin.app.debug=true"));
        environment.insert(QStringLiteral("XDG_CONFIG_HOME"), folder.path());
        environment.insert(QStringLiteral("XDG_DATA_HOME"), folder.path());
        process.setProcessEnvironment(environment);
        process.setProcessChannelMode(QProcess::MergedChannels);
        const Stopwatch watch;
        process.start(program, {QStringLiteral("--example"), QStringLiteral("--geometry=1440x900")});
        QByteArray said;
        while (!said.contains("painted") && process.waitForReadyRead(20'000))
            said += process.readAll();
        Took took = watch.elapsed();
        const QByteArrayList stat = readAll(QStringLiteral("/proc/%1/stat").arg(process.processId())).split(' ');
        if (stat.size() > 14) // In ticks of 10 ms: user and system, all threads.
            took.cpu = (stat[13].toDouble() + stat[14].toDouble()) * 10;
        if (i > 0) // The first one warms the caches.
            samples.add(took);
        Window::settle(1'000);
        memory = residentMegabytes(process.processId());
        process.kill();
        process.waitForFinished();
    }
    std::printf("\nStart of the program to a painted window with the example: %.0f ms wall, %.0f ms cpu (median of 6, warm); "
                "%.1f MB resident\n",
                samples.median().wall, samples.median().cpu, memory);
}

int openAndWait(const QString& file)
{
    Window window(QByteArray{});
    window.openAndWait(file);
    Window::settle(2'500);
    std::printf("%.1f MB\n", residentMegabytes());
    std::fflush(stdout);
    (void)std::getchar();
    return 0;
}

} // namespace

int run(StallMeter& application)
{
    QStringList arguments = QCoreApplication::arguments();
    arguments.removeIf([](const QString& argument) { return argument.startsWith(u"--benchmark_"); }); // For the others.
    if (arguments.value(1) == u"--open")
        return openAndWait(arguments.value(2));
    const QString example = arguments.value(1, QStringLiteral(QUOIN_SOURCE_DIR "/resources/examples/parcel-returns.md"));
    const QByteArray text = readAll(example);
    if (text.isEmpty()) {
        std::fprintf(stderr, "cannot read %s\n", qPrintable(example));
        return 2;
    }
    const QTemporaryDir folder;
    std::printf("Documents are copies of %s (%lld bytes); load of the machine %.1f\n", qPrintable(example),
                static_cast<long long>(text.size()), machineLoad());
    const QString only = arguments.value(2);
    const auto wanted = [&only](const char* name) { return only.isEmpty() || only == QLatin1String(name); };
    if (wanted("keys"))
        benchKeys(text, folder, arguments.value(3));
    if (wanted("open"))
        benchOpening(text, folder);
    if (wanted("stalls"))
        benchStalls(application, text, folder);
    if (wanted("memory"))
        benchMemory(text, folder);
    if (wanted("start"))
        benchStart(QCoreApplication::applicationDirPath() + QStringLiteral("/../bin/quoin"), folder);
    std::printf("\nload of the machine %.1f\n", machineLoad());
    return 0;
}

} // namespace quoin::bench

int main(int argc, char** argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    quoin::bench::StallMeter application(argc, argv);
    return quoin::bench::run(application);
}
