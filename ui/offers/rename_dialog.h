// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/spec/rename_everywhere.h"

#include <QDialog>

#include <optional>
#include <vector>

class QCheckBox;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace quoin {

class ToneLabel;

/// The places of a spec that name an item, each with a tick and as it would be under the new
/// name. Makes the edit; whoever opened it applies it.
class RenameDialog : public QDialog {
    Q_OBJECT

public:
    /// `item` is or was called `from`; it may bear its new name already.
    RenameDialog(SpecPtr spec, const std::string& item, ItemNaming from, QWidget* parent);

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
    [[nodiscard]] std::optional<ItemNaming> wanted() const;
    [[nodiscard]] QString whereIs(const Mention& mention) const;

    SpecPtr m_spec;
    std::string m_item;
    ItemNaming m_from;
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
