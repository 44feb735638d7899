// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/command_line.h"
#include "models/ports/correction_store.h"
#include "models/ports/dialect_store.h"
#include "models/ports/project_store.h"
#include "models/ports/word_store.h"
#include "models/template/template.h"
#include "ui/shell/window_settings.h"

#include <QObject>

#include <memory>

namespace quoin {

class MainWindow;
class Theme;

/// Makes what the window needs, in the right order, and the window itself. Lives as
/// long as the program runs.
class Composition : public QObject {
    Q_OBJECT

public:
    explicit Composition(const CommandLine& line);
    ~Composition() override;

    /// Shows the window and begins with what the command line asked for. False where
    /// the program's own template is broken: then there is nothing to show.
    [[nodiscard]] bool start();

    [[nodiscard]] MainWindow* window() const { return m_window.get(); }
    [[nodiscard]] Theme* theme() const { return m_theme; }

private:
    void openStore();
    [[nodiscard]] bool loadTemplateFile();
    void begin();

    CommandLine m_line;
    TemplatePtr m_template;
    std::unique_ptr<ProjectStore> m_store;
    std::unique_ptr<CorrectionStore> m_corrections; ///< Uses the store,
    std::unique_ptr<WordStore> m_words;             ///< and so do this
    std::unique_ptr<DialectStore> m_dialects;       ///< and this.
    std::unique_ptr<WindowSettings> m_settings;
    Theme* m_theme;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace quoin
