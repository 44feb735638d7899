// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/history/versions_dialog.h"

#include "ui/theme/metrics.h"
#include "ui/theme/quoin_style.h"
#include "ui/theme/tone_label.h"

#include <QDialogButtonBox>
#include <QFileInfo>
#include <QListWidget>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

namespace quoin {

namespace {

// A preview says what a version is; nobody reads megabytes here.
constexpr qsizetype shownBytes = 200'000;

} // namespace

QString shortTime(const QDateTime& utc)
{
    const QDateTime local = utc.toLocalTime();
    const QString clock = QLocale().toString(local.time(), QLocale::ShortFormat);
    const qint64 days = local.date().daysTo(QDate::currentDate());
    if (days == 0)
        return VersionsDialog::tr("today %1").arg(clock);
    if (days == 1)
        return VersionsDialog::tr("yesterday %1").arg(clock);
    return VersionsDialog::tr("%1, %2").arg(QLocale().toString(local.date(), QLocale::ShortFormat), clock);
}

QString shortSize(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

VersionsDialog::VersionsDialog(const ProjectStore& store, const QString& path, QWidget* parent)
    : QDialog(parent)
    , m_store(store)
    , m_path(path)
{
    setWindowTitle(tr("Versions of %1").arg(QFileInfo(path).fileName()));
    setAttribute(Qt::WA_DeleteOnClose);
    const Metrics m(this);
    auto* column = new QVBoxLayout(this);
    m_note = new ToneLabel(IconTone::Quiet, this);
    m_note->setWordWrap(true);
    m_note->setText(
        tr("A version is kept at every save. Restoring one can be undone, and the file changes only when you "
           "save."));
    column->addWidget(m_note);
    auto* split = new QSplitter(this);
    m_list = new QListWidget(split);
    m_list->setAccessibleName(tr("Versions"));
    m_list->setSpacing(m.unit / 2);
    m_text = new QPlainTextEdit(split);
    m_text->setReadOnly(true);
    m_text->setAccessibleName(tr("Text of the version"));
    m_text->setFont(codeFont(font()));
    m_text->setTabChangesFocus(true);
    split->addWidget(m_list);
    split->addWidget(m_text);
    split->setStretchFactor(1, 1);
    split->setSizes({m.character * 30, m.character * 70});
    column->addWidget(split, 1);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_restore = buttons->addButton(tr("Restore"), QDialogButtonBox::ActionRole);
    m_restore->setProperty(StyleProperty::primary, true);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_restore, &QPushButton::clicked, this, &VersionsDialog::restore);
    connect(m_list, &QListWidget::currentRowChanged, this, &VersionsDialog::showVersion);
    resize(m.character * 110, m.line * 30);
    fill();
}

void VersionsDialog::fill()
{
    m_versions = m_store.versions(m_path);
    for (const StoredVersion& version : m_versions)
        m_list->addItem(tr("Version %1 · %2 · %3")
                            .arg(QString::number(version.number), shortTime(version.savedAt), shortSize(version.size)));
    if (m_versions.isEmpty())
        m_note->setText(m_store.lastError().isEmpty()
                            ? tr("No version is kept yet: the first one comes with the next save.")
                            : m_store.lastError());
    m_restore->setEnabled(!m_versions.isEmpty());
    if (!m_versions.isEmpty())
        m_list->setCurrentRow(0);
}

void VersionsDialog::showVersion(int row)
{
    if (row < 0 || row >= m_versions.size())
        return;
    const auto bytes = m_store.versionBytes(m_path, m_versions[row].number);
    m_restore->setEnabled(bytes.has_value());
    m_text->setPlainText(bytes ? QString::fromUtf8(bytes->left(shownBytes)) : m_store.lastError());
}

void VersionsDialog::restore()
{
    const int row = m_list->currentRow();
    if (row < 0 || row >= m_versions.size())
        return;
    if (const auto bytes = m_store.versionBytes(m_path, m_versions[row].number)) {
        Q_EMIT restoreRequested(m_versions[row].number, *bytes);
        accept();
    }
}

} // namespace quoin
