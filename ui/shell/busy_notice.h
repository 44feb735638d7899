// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QString>

namespace quoin {

class DocumentCommands;
class NoticeBar;

/// Says what a person is waiting for (a file that is being opened, a save before the window closes), with the offer to
/// cancel that, when it takes longer than a moment. Lives as long as the commands; owned by them.
class BusyNotice : public QObject {
    Q_OBJECT

public:
    BusyNotice(DocumentCommands* documents, NoticeBar* bar);

private:
    void tell();

    DocumentCommands* m_documents;
    NoticeBar* m_bar;
    QString m_sentence;
};

} // namespace quoin
