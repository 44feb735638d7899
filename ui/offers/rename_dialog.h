// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/spec/rename_everywhere.h"

#include <QDialog>

#include <optional>
#include <variant>
#include <vector>

class QCheckBox;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace quoin {

class ToneLabel;

/// What a RenameDialog renames: an item, or a column that the SQL of a field defines.
struct Renaming {
    std::string path;                                ///< Of the item, or of the field.
    ItemNaming from;                                 ///< What the mentions call it; it may bear its new name already.
    std::optional<ItemNaming> column = std::nullopt; ///< What the column is called now.
    SqlDialect dialect = SqlDialect::Any;            ///< Whose SQL it is where a fence does not say.
};

/// The places of a spec that name an item or a column, each with a tick and as it would be under the new
/// name. Makes the edit; whoever opened it applies it.
class RenameDialog : public QDialog {
    Q_OBJECT

public:
    RenameDialog(SpecPtr spec, Renaming renaming, QWidget* parent);

Q_SIGNALS:
    void renameRequested(const quoin::Edit& edit);

private:
    void build();
    void fillList();
    void showName();
    void updateButtons();
    void tickAll(bool on);
    [[nodiscard]] QString buttonText(int count) const;
    void accept() override;
    [[nodiscard]] std::vector<Mention> chosen() const;
    /// What it is called now, and what it would be called under the name in the field.
    [[nodiscard]] std::optional<ItemNaming> current() const;
    [[nodiscard]] std::variant<ItemNaming, Refusal> wanted() const;
    [[nodiscard]] QString whereIs(const Mention& mention) const;

    SpecPtr m_spec;
    Renaming m_what;
    bool m_renamedAlready;
    std::vector<Mention> m_mentions;
    ToneLabel* m_sentence;
    QLineEdit* m_name;
    ToneLabel* m_fault;
    QCheckBox* m_all;
    QListWidget* m_list;
    QPushButton* m_rename;
};

} // namespace quoin
