// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/offers/rename_dialog.h"

#include "models/items/item_facts.h"
#include "models/items/place_words.h"
#include "models/spec/column_mentions.h"
#include "ui/offers/mention_delegate.h"
#include "ui/prompts/sentences.h"
#include "ui/theme/metrics.h"
#include "ui/theme/plain_tip.h"
#include "ui/theme/quoin_style.h"
#include "ui/theme/tone_label.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>

#include <algorithm>

namespace quoin {

namespace {

// As renameItem takes it: "POST /v1/things" for an endpoint.
std::string fullName(const ItemNaming& naming)
{
    return naming.method.empty() ? naming.name : naming.method + ' ' + naming.name;
}

QString cut(const std::string& text, std::size_t begin, std::size_t end)
{
    return fromUtf8(std::string_view(text).substr(begin, end - begin));
}

// The column's own name in its table is what is renamed, no other place that says it.
std::vector<Mention> otherPlaces(const Spec& spec, const Renaming& what)
{
    std::vector<Mention> mentions = mentionsOf(spec, what.from, what.path, what.dialect);
    if (!what.column)
        return mentions;
    const auto named = columnNameSplices(spec, what.path, *what.column, what.column->name + "_", what.dialect);
    if (const auto* splices = std::get_if<Splices>(&named)) {
        std::erase_if(mentions, [&](const Mention& mention) {
            return std::any_of(splices->begin(), splices->end(), [&](const Splice& splice) {
                return splice.range.begin < mention.range.end && mention.range.begin < splice.range.end;
            });
        });
    }
    return mentions;
}

} // namespace

RenameDialog::RenameDialog(SpecPtr spec, Renaming renaming, QWidget* parent)
    : QDialog(parent)
    , m_spec(std::move(spec))
    , m_what(std::move(renaming))
    , m_renamedAlready(current() != m_what.from)
    , m_mentions(otherPlaces(*m_spec, m_what))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Rename everywhere"));
    build();
    fillList();
    showName();
    updateButtons();
    const Metrics m(this);
    resizeWithinScreen(this, {m.character * 100, m.line * 28});
}

void RenameDialog::build()
{
    const Metrics m(this);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(2 * m.unit);
    m_sentence = new ToneLabel(IconTone::Quiet, this);
    m_sentence->setWordWrap(true);
    const QString was = fromUtf8(fullName(m_what.from));
    m_sentence->setText(
        m_mentions.empty() ? tr("No other place of this spec says “%1”.").arg(was)
                           : tr("“%1” is also named in these places. Those that are certain are ticked; the others use "
                                "a word that may mean something else.")
                                 .arg(was));
    column->addWidget(m_sentence);
    auto* form = new QFormLayout;
    m_name = new QLineEdit(this);
    m_name->setFont(codeFont(font()));
    m_name->setAccessibleName(tr("New name"));
    form->addRow(tr("&New name"), m_name);
    column->addLayout(form);
    m_fault = new ToneLabel(IconTone::Error, this, 0.92);
    m_fault->setWordWrap(true);
    m_fault->hide();
    column->addWidget(m_fault);
    m_all = new QCheckBox(tr("&All places"), this);
    m_all->setAccessibleName(tr("All places"));
    column->addWidget(m_all);
    m_list = new QListWidget(this);
    m_list->setAccessibleName(tr("Places that name it"));
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setItemDelegate(new MentionDelegate(m_list));
    column->addWidget(m_list, 1);
    auto* buttons = new QDialogButtonBox(this);
    m_rename = buttons->addButton(QString(), QDialogButtonBox::AcceptRole);
    m_rename->setProperty(StyleProperty::primary, true);
    m_rename->setDefault(true);
    buttons->addButton(m_renamedAlready ? tr("&Only Here") : tr("Cancel"), QDialogButtonBox::RejectRole);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &RenameDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_name, &QLineEdit::textChanged, this, [this] {
        showName();
        updateButtons();
    });
    connect(m_all, &QCheckBox::clicked, this, [this](bool on) { tickAll(on); });
    connect(m_list, &QListWidget::itemChanged, this, &RenameDialog::updateButtons);
    m_name->setText(fromUtf8(fullName(current().value_or(m_what.from))));
    if (m_renamedAlready) {
        m_list->setFocus();
    } else {
        m_name->setFocus();
        m_name->selectAll();
    }
}

void RenameDialog::fillList()
{
    const QSignalBlocker quiet(m_list);
    for (std::size_t i = 0; i < m_mentions.size(); ++i) {
        auto* row = new QListWidgetItem(m_list);
        row->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        row->setCheckState(m_mentions[i].sure ? Qt::Checked : Qt::Unchecked);
        row->setData(MentionDelegate::WhereRole, whereIs(m_mentions[i]));
        row->setData(MentionDelegate::IndexRole, static_cast<int>(i));
    }
    if (m_list->count() > 0)
        m_list->setCurrentRow(0);
}

QString RenameDialog::whereIs(const Mention& mention) const
{
    const QString line = tr("line %1").arg(m_spec->document().lineAt(mention.range.begin) + 1);
    const QString place = placeWords(*m_spec, mention.path);
    return place.isEmpty() ? line : tr("%1 › %2").arg(place, line);
}

std::optional<ItemNaming> RenameDialog::current() const
{
    return m_what.column ? m_what.column : namingOf(*m_spec, m_what.path);
}

std::variant<ItemNaming, Refusal> RenameDialog::wanted() const
{
    const std::string name = toUtf8(m_name->text().trimmed());
    if (m_what.column) {
        const auto splices = columnNameSplices(*m_spec, m_what.path, *m_what.column, name, m_what.dialect);
        if (const auto* refusal = std::get_if<Refusal>(&splices))
            return *refusal;
        ItemNaming to = *m_what.column;
        to.name = name;
        return to;
    }
    const EditResult renamed = renameItem(m_spec, m_what.path, name);
    if (const auto* refusal = std::get_if<Refusal>(&renamed))
        return *refusal;
    const auto to = namingOf(*std::get<Edit>(renamed).after, m_what.path);
    return to ? std::variant<ItemNaming, Refusal>(*to) : Refusal{RefusalReason::NotAnItem, m_what.path, {}};
}

// The lines as they would be under the name in the field.
void RenameDialog::showName()
{
    const auto renamed = wanted();
    const ItemNaming to = std::holds_alternative<ItemNaming>(renamed) ? std::get<ItemNaming>(renamed) : m_what.from;
    const QSignalBlocker quiet(m_list);
    for (int i = 0; i < m_list->count(); ++i) {
        const MentionLine line = mentionLine(*m_spec, m_mentions[static_cast<std::size_t>(i)], m_what.from, to);
        QListWidgetItem* row = m_list->item(i);
        QString head = cut(line.before, 0, line.markBefore.begin);
        while (!head.isEmpty() && head.front().isSpace())
            head.remove(0, 1);
        const QString old = cut(line.before, line.markBefore.begin, line.markBefore.end);
        const QString now = cut(line.after, line.markAfter.begin, line.markAfter.end);
        row->setData(MentionDelegate::HeadRole, head);
        row->setData(MentionDelegate::OldRole, old);
        row->setData(MentionDelegate::NewRole, now);
        row->setData(MentionDelegate::TailRole, cut(line.before, line.markBefore.end, line.before.size()));
        row->setData(Qt::AccessibleTextRole,
                     tr("%1: %2 becomes %3")
                         .arg(row->data(MentionDelegate::WhereRole).toString(), fromUtf8(line.before).trimmed(), now));
        row->setToolTip(fromUtf8(line.after).trimmed());
    }
    m_list->viewport()->update();
}

std::vector<Mention> RenameDialog::chosen() const
{
    std::vector<Mention> mentions;
    for (int i = 0; i < m_list->count(); ++i) {
        if (m_list->item(i)->checkState() == Qt::Checked)
            mentions.push_back(m_mentions[static_cast<std::size_t>(i)]);
    }
    return mentions;
}

void RenameDialog::updateButtons()
{
    const int count = static_cast<int>(chosen().size());
    m_all->setVisible(m_list->count() > 1);
    m_all->setTristate(count > 0 && count < m_list->count());
    m_all->setCheckState(count == 0 ? Qt::Unchecked : count == m_list->count() ? Qt::Checked : Qt::PartiallyChecked);
    const auto to = wanted();
    const auto* naming = std::get_if<ItemNaming>(&to);
    const bool changes = naming != nullptr && *naming != m_what.from;
    m_rename->setText(buttonText(count));
    m_rename->setAccessibleName(m_rename->text().remove(QLatin1Char('&')));
    m_rename->setEnabled(changes && (count > 0 || !m_renamedAlready));
    m_fault->setVisible(naming == nullptr);
    if (naming == nullptr)
        m_fault->setText(m_name->text().trimmed().isEmpty() ? tr("It needs a name.")
                                                            : sentenceFor(std::get<Refusal>(to)));
}

QString RenameDialog::buttonText(int count) const
{
    if (m_renamedAlready)
        return count == 1 ? tr("&Rename 1 Place") : tr("&Rename %n Places", nullptr, count);
    if (count == 0)
        return tr("&Rename Here");
    return count == 1 ? tr("&Rename Here and in 1 Place") : tr("&Rename Here and in %n Places", nullptr, count);
}

void RenameDialog::tickAll(bool on)
{
    {
        const QSignalBlocker quiet(m_list);
        for (int i = 0; i < m_list->count(); ++i)
            m_list->item(i)->setCheckState(on ? Qt::Checked : Qt::Unchecked);
    }
    m_list->viewport()->update();
    updateButtons();
}

void RenameDialog::accept()
{
    if (!m_rename->isEnabled())
        return;
    const std::string name = toUtf8(m_name->text().trimmed());
    const EditResult result = m_what.column
        ? renameColumnEverywhere(m_spec, m_what.path, *m_what.column, name, m_what.from, chosen(), m_what.dialect)
        : renameEverywhere(m_spec, m_what.path, name, m_what.from, chosen());
    if (const auto* refusal = std::get_if<Refusal>(&result)) {
        m_fault->setText(sentenceFor(*refusal));
        m_fault->show();
        return;
    }
    Q_EMIT renameRequested(std::get<Edit>(result));
    QDialog::accept();
}

} // namespace quoin
