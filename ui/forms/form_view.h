// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/items/form_nodes.h"
#include "models/session/document_session.h"
#include "ui/forms/untaken_text.h"

#include <QHash>
#include <QPointer>
#include <QScrollArea>

#include <memory>
#include <optional>
#include <utility>
#include <vector>

class QAction;
class QVBoxLayout;

namespace quoin {

class FieldPart;
class FormHost;
class FormList;
class FormPart;
class GuidanceStrip;
class PaneHeader;
class SectionNotice;
class ToneLabel;

/// The form pane: one section of the document at a time, generated from what the text
/// has and the template offers, and reconciled with every revision.
class FormView : public QScrollArea {
    Q_OBJECT

public:
    explicit FormView(QWidget* parent = nullptr);
    ~FormView() override;

    void setSession(DocumentSession* session);

    enum class Focus { Keep, Take };
    /// Goes to the section of `path`, opens what folds it away and scrolls to it. A
    /// section that the file lacks shows its notice.
    void showPath(const QString& path, Focus focus = Focus::Keep);
    /// The item at `path` is about to go to another place: there it is open or folded as it is now, and the focus that
    /// is in it stays in it.
    void beginMove(const QString& path);
    /// Scrolls to what was moved, and shows its section.
    void showMoved(const QString& path);
    void focusNextEmpty();
    /// Gives the focus to the editor that shows this byte and puts the caret there, in
    /// whatever section that is. False where no editor shows it.
    bool placeCaret(std::size_t at);
    /// The same where a text of several paragraphs holds the byte; elsewhere nothing moves.
    void placeCaretInText(std::size_t at);
    /// One more item like those around the focus: a queue, an endpoint, a row.
    void addAnother();
    /// Deletes what has the focus: a row, a response, an item in its header, else a field with its label.
    void deleteHere();
    /// Moves the value that has the focus below its label, or back onto the label's line.
    void convertValue();
    /// Why the value at `path` cannot be moved so; empty where it can.
    [[nodiscard]] QString conversionFault(const QString& path) const;
    /// Puts the focus on the chips that say what the endpoint in use answers: on what is missed, else on "+ code".
    void focusAnswers();
    /// Says of the section that is shown that it does not apply, or takes that back.
    void toggleApplicable();
    [[nodiscard]] bool isApplicable() const;
    /// The item that has the focus goes to the next group of its section that holds such items.
    void moveToAnotherGroup();
    /// Text that is lost with this form: of an editor, or of one whose section was left.
    [[nodiscard]] std::optional<UntakenText> untakenText() const;
    /// All text that the document did not take and that somebody will find again in this form.
    [[nodiscard]] std::vector<HeldBackText> untakenTexts() const;
    /// Puts such text, of this form as it was in another run of the program, into the fields of the document that
    /// stand at these paths.
    void restoreUntaken(const std::vector<HeldBackText>& texts);
    /// Where the focus was last in this form; empty where the form was left for another place.
    [[nodiscard]] const QString& enteredPath() const { return m_entered; }
    /// The path of the part that has the focus now; empty where none has.
    [[nodiscard]] QString focusedPath() const;
    /// The path of the innermost item that has the focus; empty where none has.
    [[nodiscard]] QString focusedItem() const;
    /// Goes to the name of the card that has the focus.
    void focusItemName();
    void setNextEmptyKeys(const QString& keys);
    /// Shows the action's menu at the head of the sections that hold SQL; it outlives this.
    void setSqlMenu(QAction* action);
    /// Whose SQL it is where a fence does not say: any word that a fence may have for a dialect; else nobody's in
    /// particular.
    void setSqlDialect(const QString& name);
    /// The name of the dialect that is used (sqlDialectName of models/languages); empty for none.
    [[nodiscard]] QString sqlDialect() const { return m_sqlDialect; }
    /// Whether this build asks PostgreSQL's own parser.
    [[nodiscard]] static bool asksPostgres();
    /// Where that menu opens, on the screen.
    [[nodiscard]] QPoint sqlMenuPlace() const;
    /// The strip that says what the template knows of the field in use.
    void setGuidanceShown(bool shown);
    void setGuidanceKeys(const QString& keys);

    [[nodiscard]] QString entryPath() const { return m_entryPath; }
    [[nodiscard]] FormHost* host() const { return m_host; }
    [[nodiscard]] FormList* list() const { return m_list; } ///< Null where the section has no form.

Q_SIGNALS:
    void pathEntered(const QString& path);
    void sectionShown(const QString& path);
    void refused(const QString& sentence);
    void applicableChanged(bool applies); ///< Of the section that is shown.
    void guidanceWanted(bool shown);      ///< By a control of the pane.
    void itemDropped(const QString& path, const QString& target, bool below);
    void textsLost(const QList<quoin::LostText>& texts);
    void untakenChanged(); ///< What `untakenTexts` says may be something else now.

protected:
    bool focusNextPrevChild(bool next) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    void onEdited(const Change& change);
    void onAdded(const QString& path);
    void onMoved(const QString& path);
    [[nodiscard]] int followEntry(const Change& change) const;
    void showEntry(int index);
    void showMissing(const TemplateSection& section, Focus focus);
    void clear();
    void rebuild();
    void reveal(FormPart* part, bool takeFocus);
    void bringCardIntoView(FormPart* part);
    void buildOpened();
    void keepUntaken();
    void followUntaken(const Change& change);
    [[nodiscard]] std::vector<FieldPart*> untakenParts() const;
    void bringIntoView(QWidget* note);
    void followSoon(QWidget* editor);
    void followCaret();
    void followIfSeen(int heightBefore);
    [[nodiscard]] QRect caretIn(const QWidget* editor) const;
    void scrollTo(const FormPart* part);
    void settleLayouts();
    void goOn();
    void focusOn(QWidget* target, Qt::FocusReason reason);
    void remember();
    void openFirst();
    void openText();
    void showSql(const TemplateSection* section);
    QString m_sqlDialect;
    void showApplicable();
    [[nodiscard]] QStringList groupsBeside(const QString& path) const;
    void moveToGroup(const QString& path, const QString& group);
    void showGuidance(const QString& path);
    void placeGuidance();
    [[nodiscard]] FormNodes nodes() const;

    /// Who had the focus before an edit, and where its caret stands after it.
    struct Held {
        QString path; ///< Empty: the focus is elsewhere.
        QPointer<QWidget> widget;
        std::optional<std::size_t> at;
    };
    [[nodiscard]] Held holdFocus(const Change& change) const;
    void restoreFocus(const Held& held);
    void takeAlong(const QString& path);
    void showChange(const Change& change, const Held& held);
    /// Nothing in the section that is shown has changed.
    [[nodiscard]] bool showsEntry(const SectionEntry& entry) const;
    /// A text that was typed in is shown as what it has become once the focus is elsewhere.
    void releaseSoon();
    void releaseLeft();
    [[nodiscard]] bool showsHeldText() const;

    /// An item that is being moved, and how it is shown.
    struct Moving {
        QString path;
        bool isOpen = false;
        std::optional<QString> focus;                 ///< Where in it the focus is, a path from it on.
        std::optional<std::pair<int, int>> selection; ///< Of the text there: anchor and caret.
        std::optional<std::pair<int, int>> cell;      ///< In use there: row and column.
    };

    struct Memory {
        QStringList open;
        int scroll = 0;
    };

    FormHost* m_host;
    QPointer<DocumentSession> m_session;
    SpecPtr m_spec;
    std::shared_ptr<const SectionBody> m_body;
    OwnText m_text; ///< Of the entry that is shown: whether it changed is seen by it.
    int m_entry = -1;
    QString m_entryPath;
    QString m_sectionId;
    QString m_entered;
    bool m_applies = true; ///< What `applicableChanged` said last.
    std::optional<Moving> m_moving;
    QWidget* m_content = nullptr;
    QVBoxLayout* m_column;
    PaneHeader* m_header;
    SectionNotice* m_notice;
    ToneLabel* m_empty;
    FormList* m_list = nullptr;
    GuidanceStrip* m_guidance = nullptr; ///< Made when it is first wanted.
    QWidget* m_belowBar = nullptr;       ///< As high as the guidance, below the scroll bar.
    QString m_guidanceKeys;
    bool m_guidanceShown = false;
    QHash<QString, Memory> m_memory;
    bool m_keepsCaret = false;   ///< The text got another size: until somebody does something the caret stays in view.
    QPointer<QWidget> m_caretIn; ///< Where a caret was moved that has not been looked for yet.
};

} // namespace quoin
