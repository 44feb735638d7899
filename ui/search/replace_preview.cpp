// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/search/replace_preview.h"

#include "ui/search/replace_delegate.h"
#include "ui/search/replace_model.h"
#include "ui/theme/metrics.h"
#include "ui/theme/quoin_style.h"
#include "ui/theme/tone_label.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QListView>
#include <QPushButton>
#include <QVBoxLayout>

namespace quoin {

ReplacePreview::ReplacePreview(std::vector<Replacement> replacements, std::size_t leftOut, QWidget* parent)
    : QDialog(parent)
    , m_model(new ReplaceModel(std::move(replacements), this))
{
    setWindowTitle(tr("Replace all"));
    const Metrics m(this);
    auto* column = new QVBoxLayout(this);
    m_every = new QCheckBox(tr("&All places"), this);
    m_every->setTristate(false);
    column->addWidget(m_every);
    auto* list = new QListView(this);
    list->setModel(m_model);
    list->setItemDelegate(new ReplaceDelegate(list));
    list->setUniformItemSizes(true);
    list->setSelectionMode(QAbstractItemView::SingleSelection);
    list->setAccessibleName(tr("Places that change"));
    list->setCurrentIndex(m_model->index(0));
    column->addWidget(list, 1);
    if (leftOut > 0) {
        auto* note = new ToneLabel(IconTone::Warning, this);
        note->setWordWrap(true);
        note->setText(leftOut == 1 ? tr("1 more place holds bytes that are not UTF-8 and stays as it is.")
                                   : tr("%n more places hold bytes that are not UTF-8 and stay as they are.", nullptr,
                                        static_cast<int>(leftOut)));
        column->addWidget(note);
    }
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Cancel)->setIcon(QIcon());
    m_replace = buttons->addButton(QString(), QDialogButtonBox::AcceptRole);
    m_replace->setProperty(StyleProperty::primary, true);
    m_replace->setDefault(true);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_every, &QCheckBox::clicked, this, [this](bool on) { m_model->setAllWanted(on); });
    connect(m_model, &QAbstractItemModel::dataChanged, this, &ReplacePreview::showCount);
    showCount();
    list->setFocus();
    resizeWithinScreen(this, {m.character * 110, m.line * 30});
}

void ReplacePreview::showCount()
{
    const int count = m_model->wantedCount();
    m_every->setCheckState(count == 0                         ? Qt::Unchecked
                               : count == m_model->rowCount() ? Qt::Checked
                                                              : Qt::PartiallyChecked);
    m_replace->setText(tr("&Replace %L1 of %L2").arg(count).arg(m_model->rowCount()));
    m_replace->setEnabled(count > 0);
}

Splices ReplacePreview::splices() const
{
    return m_model->splices();
}

int ReplacePreview::wantedCount() const
{
    return m_model->wantedCount();
}

} // namespace quoin
