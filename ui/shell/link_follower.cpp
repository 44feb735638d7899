// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/shell/link_follower.h"

#include "ui/preview/preview_pane.h"
#include "ui/prompts/prompts.h"
#include "ui/shell/document_commands.h"
#include "ui/shell/notice_bar.h"
#include "ui/shell/workspace.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QUrl>

namespace quoin {

namespace {

bool isWeb(const QUrl& url)
{
    const QString scheme = url.scheme();
    return scheme == u"http" || scheme == u"https" || scheme == u"mailto";
}

bool isText(const QString& path)
{
    static const QStringList suffixes{QStringLiteral("md"), QStringLiteral("markdown"), QStringLiteral("mdown"),
                                      QStringLiteral("mkd"), QStringLiteral("txt")};
    return suffixes.contains(QFileInfo(path).suffix().toLower());
}

} // namespace

LinkFollower::LinkFollower(DocumentCommands& documents, Workspace& workspace, NoticeBar& notice, QWidget* window)
    : QObject(window)
    , m_documents(documents)
    , m_workspace(workspace)
    , m_notice(notice)
    , m_window(window)
{
    connect(&workspace, &Workspace::linkActivated, this, &LinkFollower::follow);
}

void LinkFollower::tell(const QString& sentence)
{
    m_notice.tell(sentence, {}, NoticeBar::Stay::AWhile);
}

// The preview may have a window of its own, on another screen.
QWidget* LinkFollower::asked() const
{
    const PreviewPane* preview = m_workspace.preview();
    return preview != nullptr && preview->isVisible() ? preview->window() : m_window;
}

void LinkFollower::follow(const QString& target)
{
    if (target.startsWith(u'#')) {
        if (!m_workspace.preview()->showAnchor(QUrl::fromPercentEncoding(target.sliced(1).toUtf8())))
            tell(tr("No heading here answers to %1").arg(target));
        return;
    }
    const QUrl url(target, QUrl::TolerantMode);
    if (isWeb(url)) {
        prompts::askToFollowLink(asked(), target, [this, url, target] {
            if (!QDesktopServices::openUrl(url))
                tell(tr("Your desktop could not open %1").arg(target));
        });
        return;
    }
    const bool isFile = url.scheme() == u"file";
    const QString written = isFile ? url.toLocalFile() : url.path();
    // Two slashes or backslashes lead to another machine, where the system has such names.
    const bool isElsewhere =
        target.startsWith(u"//") || written.startsWith(u"//") || written.startsWith(QStringLiteral("\\\\"));
    if ((!url.scheme().isEmpty() && !isFile) || isElsewhere) {
        tell(tr("This link leads to %1, which Quoin does not open.").arg(target));
        return;
    }
    const QString document = m_documents.session() != nullptr ? m_documents.session()->path() : QString();
    if (written.isEmpty() || (document.isEmpty() && QDir::isRelativePath(written))) {
        tell(tr("This link leads to %1; it can be followed once the spec has been saved.").arg(target));
        return;
    }
    followFile(QDir::cleanPath(QFileInfo(document).dir().absoluteFilePath(written)), target);
}

void LinkFollower::followFile(const QString& path, const QString& target)
{
    const QFileInfo info(path);
    if (!info.exists()) {
        tell(tr("This link leads to %1, and there is no such file.").arg(path));
        return;
    }
    if (info.isFile() && isText(path)) {
        prompts::askToFollowLink(asked(), path, [this, path] { m_documents.open(path); });
        return;
    }
    // Opening a file by its type could run it: only the place where it lies is shown.
    const QString folder = info.isDir() ? path : info.absolutePath();
    m_notice.tell(tr("This link leads to %1").arg(target),
                  {{tr("Show Its Folder"), [this, folder] {
                        if (!QDesktopServices::openUrl(QUrl::fromLocalFile(folder)))
                            tell(tr("Your desktop could not open %1").arg(folder));
                    }}});
}

} // namespace quoin
