// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/items/shown_text.h"
#include "ui/fields/field_editor.h"

#include <QPlainTextEdit>

namespace quoin {

class Speller;
class SpellMarks;

/// The text editor that all textual field editors are: as tall as its text, undo left
/// to the session, Tab leaves it, its frame drawn like every other field's. What Enter
/// does and which font it has is its subclasses' business.
class TextEdit : public QPlainTextEdit, public FieldEditor {
    Q_OBJECT

public:
    enum class Frame { Box, Cell, Flat };

    explicit TextEdit(QWidget* parent);

    [[nodiscard]] QWidget* widget() override { return this; }
    void setBytes(const std::string& bytes) override;
    [[nodiscard]] const std::string& bytes() const override { return m_shown.bytes(); }
    [[nodiscard]] bool isUtf8() const override { return m_shown.isUtf8(); }
    void select(ByteRange range) override;
    [[nodiscard]] std::size_t caret() const override;
    void setMarks(const std::vector<ByteRange>& ranges, std::optional<std::size_t> current) override;
    void setHint(const QString& hint) override;
    void setReadOnly(bool readOnly) override;
    void setRefused(bool refused) override;

    [[nodiscard]] QString shownText() const override { return m_shown.text(); }
    void replaceText(const QString& text) override { replaceShown(text); }

    void setFrame(Frame frame);
    /// Rows of text it shows at least, and at most before it scrolls by itself.
    void setLines(int least, int most);
    /// Bold: the name in a card's header.
    void setBold();
    void setCodeFont();

    /// Underlines what `speller` does not know: for prose. Null: no longer.
    void setSpeller(Speller* speller);
    /// Suggestions for the word at the caret; false where it is not underlined.
    bool openSpellingMenu();

    /// Selects all of it until the focus goes elsewhere: whoever comes here by a key types over it.
    void selectWhole();
    /// Pastes without making an offer of it or a list.
    void pastePlainly(const QString& text);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void told(const QString& sentence); ///< Something for the person that needs no answer.
    void caretMoved();                  ///< By whoever is in it, not by what the document says anew.

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void insertFromMimeData(const QMimeData* source) override;

    [[nodiscard]] virtual QFont textFont() const;
    /// What a hint leaves free at the right.
    [[nodiscard]] virtual int hintRoom() const { return 0; }
    /// Whether its text is shown as the Markdown that it is.
    [[nodiscard]] virtual bool showsMarkdown() const { return false; }
    [[nodiscard]] virtual QColor ground() const;
    void paintEvent(QPaintEvent* event) override;
    /// Text that is about to be pasted.
    [[nodiscard]] virtual QString pasted(const QString& text) const { return text; }
    /// The same where it shall stay as it is, as far as the field can hold it.
    [[nodiscard]] virtual QString plain(const QString& text) const { return text; }
    [[nodiscard]] bool isUntouched() const { return m_shown.text().isEmpty(); }

    void updateLook();
    /// The text as it is shown, and `text` in its place as if it had been typed.
    [[nodiscard]] const QString& shown() const { return m_shown.text(); }
    void replaceShown(const QString& text);
    /// Room at the right that the text leaves to a button.
    void setRoom(int width);

private:
    void takeTyped();
    void updateHeight();
    void stayAtTheLeft();
    void paintGround();
    [[nodiscard]] int contentHeight() const;

    ShownText m_shown;
    SpellMarks* m_spelling = nullptr; ///< Owned by the document.
    QString m_hint;
    Frame m_frame = Frame::Box;
    int m_least = 1;
    int m_most = 40;
    int m_height = 0;
    int m_room = 0;
    bool m_applying = false;
    bool m_refused = false;
    bool m_bold = false;
    bool m_code = false;
    bool m_selectedWhole = false; ///< By `selectWhole`, not by the person.
};

} // namespace quoin
