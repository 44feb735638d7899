// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

class QWidget;

namespace quoin {

class DocumentCommands;
class NoticeBar;
class Workspace;

/// Where a link of the document leads, and going there: to a heading at once; to a page,
/// a mail or another file only after the whole target was shown and agreed to. Nothing
/// else is opened, and nothing is ever run.
class LinkFollower : public QObject {
    Q_OBJECT

public:
    LinkFollower(DocumentCommands& documents, Workspace& workspace, NoticeBar& notice, QWidget* window);

    void follow(const QString& target);

private:
    void followFile(const QString& path, const QString& target);
    [[nodiscard]] QWidget* asked() const;
    void tell(const QString& sentence);

    DocumentCommands& m_documents;
    Workspace& m_workspace;
    NoticeBar& m_notice;
    QWidget* m_window;
};

} // namespace quoin
