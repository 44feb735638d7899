// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/shell/view_commands.h"

#include "ui/forms/form_view.h"
#include "ui/preview/preview_pane.h"
#include "ui/prompts/prompts.h"
#include "ui/shell/action_table.h"
#include "ui/shell/scroll_sync.h"
#include "ui/shell/workspace.h"
#include "ui/source/code_findings.h"
#include "ui/source/source_pane.h"

namespace quoin {

namespace {

constexpr int zoomStep = 10;

} // namespace

ViewCommands::ViewCommands(ActionTable& actions, Workspace& workspace, QWidget* window)
    : QObject(window)
    , m_actions(actions)
    , m_workspace(workspace)
    , m_window(window)
{
    connect(actions.action(ActionId::ScrollTogether), &QAction::toggled, workspace.scrollSync(),
            &ScrollSync::setEnabled);
    connect(actions.action(ActionId::OddSpaces), &QAction::toggled, &workspace, &Workspace::setOddSpacesShown);
    QAction* guidance = actions.action(ActionId::Guidance);
    workspace.form()->setGuidanceKeys(guidance->shortcut().toString(QKeySequence::NativeText));
    connect(guidance, &QAction::toggled, workspace.form(), &FormView::setGuidanceShown);
    connect(workspace.form(), &FormView::guidanceWanted, guidance, &QAction::setChecked);
    connect(actions.action(ActionId::Preview), &QAction::toggled, this, &ViewCommands::showPreview);
    connect(&workspace, &Workspace::previewYielded, this, &ViewCommands::showWhetherPreviewIsSeen);
    connect(actions.action(ActionId::PreviewWindow), &QAction::toggled, this, [this](bool own) {
        m_workspace.setPreviewDetached(own);
        if (own) // Nobody opens a window to see nothing.
            m_actions.action(ActionId::Preview)->setChecked(true);
    });
    connect(&workspace, &Workspace::previewWindowClosed, this,
            [this] { m_actions.action(ActionId::PreviewWindow)->setChecked(false); });
    const auto zoom = [this](int by) { m_workspace.setPreviewZoom(m_workspace.previewZoom() + by); };
    actions.on(ActionId::PreviewLarger, this, [zoom] { zoom(zoomStep); });
    actions.on(ActionId::PreviewSmaller, this, [zoom] { zoom(-zoomStep); });
    actions.on(ActionId::PreviewUsual, this, [this] { m_workspace.setPreviewZoom(100); });
    actions.on(ActionId::GoToLine, this, [this] { askForLine(); });
    actions.on(ActionId::Fold, this, [this] {
        showSource(); // Where sections fold.
        m_workspace.source()->toggleFold();
    });
    actions.on(ActionId::FoldAll, this, [this] {
        showSource();
        m_workspace.source()->toggleAllFolds();
    });
    actions.on(ActionId::NextFinding, this, [this] { goToFinding(true); });
    actions.on(ActionId::PreviousFinding, this, [this] { goToFinding(false); });
}

void ViewCommands::load(const WindowState& state)
{
    m_workspace.setPreviewGeometry(state.previewGeometry);
    m_workspace.setPreviewZoom(state.previewZoom);
    m_actions.action(ActionId::ScrollTogether)->setChecked(state.scrollTogether);
    m_workspace.scrollSync()->setEnabled(state.scrollTogether);
    m_actions.action(ActionId::OddSpaces)->setChecked(state.oddSpaces);
    m_actions.action(ActionId::PreviewWindow)->setChecked(state.previewWindow && state.preview);
    m_actions.action(ActionId::Guidance)->setChecked(state.guidance);
}

void ViewCommands::save(WindowState& state) const
{
    state.previewWindow = m_actions.action(ActionId::PreviewWindow)->isChecked();
    state.previewGeometry = m_workspace.previewGeometry();
    state.previewZoom = m_workspace.previewZoom();
    state.scrollTogether = m_actions.action(ActionId::ScrollTogether)->isChecked();
    state.guidance = m_actions.action(ActionId::Guidance)->isChecked();
    state.oddSpaces = m_actions.action(ActionId::OddSpaces)->isChecked();
}

void ViewCommands::showPreview(bool shown)
{
    if (m_isTellingOfPreview)
        return;
    m_workspace.setPreviewShown(shown);
    showWhetherPreviewIsSeen();
    if (m_workspace.hasPreviewYielded())
        Q_EMIT told(tr("The window is too narrow for the preview; it comes back when there is room. %1 shows it in a "
                       "window of its own.")
                        .arg(m_actions.action(ActionId::PreviewWindow)->shortcut().toString(QKeySequence::NativeText)));
}

/// Where it has given way, the next press asks for it.
void ViewCommands::showWhetherPreviewIsSeen()
{
    m_isTellingOfPreview = true;
    m_actions.action(ActionId::Preview)->setChecked(m_workspace.isPreviewWanted() && !m_workspace.hasPreviewYielded());
    m_isTellingOfPreview = false;
}

void ViewCommands::askForLine()
{
    const SourcePane* source = m_workspace.source();
    const bool shown = source != nullptr && source->isVisible();
    prompts::askForLine(m_window, shown ? source->caretLine() : 1, m_workspace.lineCount(), [this](int line) {
        showSource();
        m_workspace.goToLine(line);
    });
}

void ViewCommands::showSource()
{
    if (m_workspace.view() == CentreView::Forms)
        m_actions.action(ActionId::Source)->trigger();
}

void ViewCommands::goToFinding(bool forward)
{
    showSource();
    disconnect(m_findingRead);
    SourcePane* source = m_workspace.source();
    const std::optional<QString> sentence = source->goToFinding(forward);
    if (sentence || source->findings().isRead()) {
        Q_EMIT told(sentence.value_or(tr("Nothing was found in the code of this spec.")));
        return;
    }
    // A source that was not shown before is read only now. Whoever asked goes there then, if he has not gone elsewhere.
    Q_EMIT told(tr("The code is still being read."));
    m_findingRead = connect(&source->findings(), &CodeFindings::changed, this,
                            [this, source, forward, caret = source->caretByte()] {
                                const bool stays = source->isVisible() && source->caretByte() == caret;
                                if (!stays)
                                    disconnect(m_findingRead);
                                else if (source->findings().isRead() || source->findings().count() > 0)
                                    goToFinding(forward);
                            });
}

} // namespace quoin
