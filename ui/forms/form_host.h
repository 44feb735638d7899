// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/items/offers.h"
#include "models/items/table_names.h"
#include "models/items/text_runs.h"
#include "models/languages/sql_ddl.h"
#include "models/session/document_session.h"

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QString>
#include <QWidget>

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

class QMenu;

namespace quoin {

class Speller;

/// Text on its way from the clipboard into a field.
struct PasteRequest {
    QString path;
    FieldKind kind = FieldKind::Line;
    QString text;
    std::optional<std::size_t> caret; ///< Byte of the value; none where something is selected.
    std::function<void()> plainly;    ///< Pastes it after all, as text.
};

/// A column of SQL that got another name in the grid.
struct RenamedColumn {
    QString path; ///< The field that holds the SQL.
    QString table;
    QString from;
    QString to;
    int since = 0; ///< The undo stack's index before.
};

/// What the parts of a form may do to the document, and what they tell the pane.
/// One per pane; the only thing in ui/forms that knows the session.
class FormHost : public QObject {
    Q_OBJECT

public:
    explicit FormHost(QObject* parent);

    void setSession(DocumentSession* session);
    [[nodiscard]] DocumentSession* session() const { return m_session; }

    std::optional<Refusal> setField(const QString& path, const std::string& value);
    /// Writes a text that is edited whole; it is held until `releaseText`.
    std::optional<Refusal> setText(const QString& path, const Alignable& identity, const std::string& value);
    [[nodiscard]] const std::optional<HeldText>& heldText() const { return m_held; }
    void releaseText() { m_held.reset(); }
    /// Text that was not taken and whose editor goes, for whoever shows the field again while the document says `value`
    /// there still.
    struct Untaken {
        std::string value; ///< What the document says.
        std::string typed;
        QString reason;
    };
    void keepUntaken(const QString& path, const Untaken& text);
    [[nodiscard]] const QHash<QString, Untaken>& untaken() const { return m_untaken; }
    /// Hands it over: nobody gets it twice.
    [[nodiscard]] std::optional<Untaken> takeUntaken(const QString& path, const std::string& value);
    void setUntaken(const QHash<QString, Untaken>& untaken);
    /// The held text goes with an edit, before anybody shows what that left.
    void follow(const Change& change);
    /// The path whose editor is being typed in while `setField` runs, else empty.
    [[nodiscard]] const QString& typing() const { return m_typing; }
    void endTyping();
    /// What `typing` says where the text that was typed stands there after the edit too, while the form shows that
    /// edit.
    [[nodiscard]] const QString& typedIn() const { return m_typedIn; }
    void setTypedIn(const QString& path) { m_typedIn = path; }
    [[nodiscard]] int undoIndex() const;

    /// Whether fields tell all that the template knows of them, or only their hint.
    void setGuides(bool guides);
    [[nodiscard]] bool guides() const { return m_guides; }

    /// Whose SQL it is where a fence does not say.
    void setSqlDialect(SqlDialect dialect);
    [[nodiscard]] SqlDialect sqlDialect() const { return m_dialect; }

    /// Who checks the prose of its fields; outlives the host, may be null.
    void setSpeller(Speller* speller) { m_speller = speller; }
    [[nodiscard]] Speller* speller() const { return m_speller; }

    /// Who is asked first when text is pasted; true: it has been taken care of.
    void setPasteTaker(std::function<bool(const PasteRequest&)> taker) { m_pasteTaker = std::move(taker); }
    bool takesPaste(const PasteRequest& request) const { return m_pasteTaker && m_pasteTaker(request); }
    /// Who adds to a field's context menu what the window can do with the field.
    void setMenuFiller(std::function<void(const QString& path, QMenu*)> filler) { m_menuFiller = std::move(filler); }
    void fillMenu(const QString& path, QMenu* menu);
    /// What the field at `path` may be filled with.
    [[nodiscard]] Offers offers(const QString& path) const;

    /// Adds to a collection; `placeholder` is the template's text for the new name.
    void add(const QString& collection, const QString& placeholder, const QString& noun);
    void remove(const QString& path, const QString& name);
    void removeField(const QString& path, const QString& name);
    /// A structural edit as a step of its own; `refused` tells where it was not made.
    bool apply(EditResult result, const QString& text, QString* where = nullptr);
    void moveToGroup(const QString& path, const QString& group, const QString& name);
    void duplicate(const QString& path, const QString& name);
    void move(const QString& path, int by, const QString& name);

    /// What foreign keys of this revision may refer to (models/items/table_names).
    [[nodiscard]] const std::set<std::string>& tableNames(const SpecPtr& spec);

    /// What a search found, ascending, and the place it is at: editors mark it.
    void setFound(std::vector<ByteRange> found, std::optional<ByteRange> current);
    struct Marks {
        std::vector<ByteRange> ranges; ///< In bytes of the value.
        std::optional<std::size_t> current;
    };
    [[nodiscard]] Marks marksIn(const QString& path) const;

Q_SIGNALS:
    void foundChanged();
    void guidesChanged();
    void sqlDialectChanged();
    void entered(const QString& path);     ///< An editor got the focus.
    void menuOpened(const QString& path);  ///< The context menu of what stands at `path` is about to be shown.
    void done();                           ///< Enter in the editor that has the focus.
    void left(const QString& path);        ///< It went on to another widget.
    void added(const QString& path);       ///< A new item stands at `path`.
    void moving(const QString& path);      ///< What stands at `path` is about to be moved,
    void moved(const QString& path);       ///< and stands here now.
    void wanted(const QString& path);      ///< A part asks for the focus to go there.
    void goRequested(const QString& path); ///< A person picked another item of the spec.
    void columnRenamed(const quoin::RenamedColumn& column);
    void columnRenameWanted(const QString& path, const QString& table, const QString& column);
    void refused(const QString& sentence); ///< A structural edit was not made.
    void caretMoved(QWidget* editor);      ///< A person moved the caret, or goes to another cell: it ought to be seen.
    void noted(QWidget* note);             ///< A field said below itself why its text was not taken.
    void untakenChanged();                 ///< What was not taken: there is more of it, less, or it is another text.

private:
    QPointer<DocumentSession> m_session;
    QString m_typing;
    QString m_typedIn;
    std::optional<HeldText> m_held;
    QHash<QString, Untaken> m_untaken;
    TableNames m_tableNames;
    std::vector<ByteRange> m_found;
    std::optional<ByteRange> m_current;
    std::function<bool(const PasteRequest&)> m_pasteTaker;
    std::function<void(const QString&, QMenu*)> m_menuFiller;
    Speller* m_speller = nullptr;
    SqlDialect m_dialect = SqlDialect::Any;
    bool m_guides = false;
};

} // namespace quoin
