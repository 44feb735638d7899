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

#include <memory>
#include <utility>

namespace quoin {

namespace {

// A preview says what a version is; nobody reads megabytes here.
constexpr qsizetype shownBytes = 200'000;
constexpr qint64 readAtOnce = qint64(512) * 1024; // Unpacking more takes longer than one would wait.

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
    , m_reading([this](const Read& read) { take(read); })
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
    resizeWithinScreen(this, {m.character * 110, m.line * 30});
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

VersionsDialog::Read VersionsDialog::readFrom(const ProjectStore& store, const QString& path, qint64 number)
{
    std::optional<QByteArray> bytes = store.versionBytes(path, number);
    QString error = bytes ? QString() : store.lastError();
    return {std::move(bytes), std::move(error)};
}

void VersionsDialog::showVersion(int row)
{
    if (row < 0 || row >= m_versions.size())
        return;
    const StoredVersion& version = m_versions[row];
    m_reading.cancel(); // Of what is still being read nobody wants to know any more.
    if (version.size <= readAtOnce) {
        take(readFrom(m_store, m_path, version.number));
        return;
    }
    m_restore->setEnabled(false);
    m_text->setPlainText(tr("Reading…"));
    m_reading.start([open = m_store.opener(), path = m_path, number = version.number](const auto&) {
        const std::unique_ptr<ProjectStore> store = open();
        return store != nullptr ? readFrom(*store, path, number) : Read();
    });
}

void VersionsDialog::take(const Read& read)
{
    m_restore->setEnabled(read.bytes.has_value());
    m_bytes = read.bytes.value_or(QByteArray());
    m_text->setPlainText(read.bytes ? QString::fromUtf8(m_bytes.left(shownBytes)) : read.error);
}

void VersionsDialog::restore()
{
    const int row = m_list->currentRow();
    if (row < 0 || row >= m_versions.size())
        return;
    Q_EMIT restoreRequested(m_versions[row].number, m_bytes);
    accept();
}

} // namespace quoin
