// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QString>

namespace quoin {

class DocumentCommands;
class NoticeBar;

/// Says that a file is being opened, with the offer to cancel that, when it takes longer than
/// a moment. Lives as long as the commands; owned by them.
class LoadingNotice : public QObject {
    Q_OBJECT

public:
    LoadingNotice(DocumentCommands* documents, NoticeBar* bar);

private:
    void tell();

    DocumentCommands* m_documents;
    NoticeBar* m_bar;
    QString m_name;
};

} // namespace quoin
