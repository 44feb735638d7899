// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "tests/bench/window/bench_app.h"
#include "tests/bench/window/documents.h"
#include "tests/bench/window/measurements.h"
#include "tests/bench/window/painting.h"
#include "ui/forms/form_view.h"
#include "ui/preview/preview_view.h"

#include <QApplication>
#include <QScrollBar>
#include <QTemporaryDir>

#include <cstdio>

namespace quoin::bench {

namespace {

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
    QScrollBar* bar = window.preview()->verticalScrollBar();
    opened.scroll = untilPainted(window.preview()->viewport(), [bar] { bar->setValue(bar->maximum() / 2); });
    return opened;
}

} // namespace

void benchOpening(const QByteArray& example, const QTemporaryDir& folder)
{
    std::printf(
        "\nOpening until form and preview are painted; then the preview scrolled to its middle (5 times each)\n");
    std::printf("%-12s %10s   %17s   %17s\n", "", "bytes", "open wall  cpu", "scroll wall  cpu");
    for (const Size& size : sizes) {
        const QByteArray text = textOf(example, size.bytes);
        Samples open;
        Samples scroll;
        for (int i = 0; i < 5; ++i) {
            const QString file = folder.filePath(QStringLiteral("open-%1.md").arg(i));
            if (!writeDocument(file, text))
                return;
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

} // namespace quoin::bench
