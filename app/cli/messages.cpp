// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "app/cli/messages.h"

namespace quoin::cli {

namespace {

const char* text(FileError::Reason reason)
{
    using Reason = FileError::Reason;
    switch (reason) {
    case Reason::DoesNotExist:
        return QT_TRANSLATE_NOOP("cli", "%1 does not exist.");
    case Reason::IsADirectory:
        return QT_TRANSLATE_NOOP("cli", "%1 is a folder, not a file.");
    case Reason::NotAFile:
        return QT_TRANSLATE_NOOP("cli", "%1 is a device, a pipe or a socket, not a file.");
    case Reason::NotPermitted:
        return QT_TRANSLATE_NOOP("cli", "You have no permission for %1.");
    case Reason::TooLarge:
        return QT_TRANSLATE_NOOP("cli", "%1 is too large: Quoin reads files of less than 2 GiB.");
    case Reason::ReadFailed:
        return QT_TRANSLATE_NOOP("cli", "%1 cannot be read (%2).");
    case Reason::WriteFailed:
        return QT_TRANSLATE_NOOP("cli", "%1 cannot be written and is what it was (%2).");
    case Reason::ChangedOnDisk:
        return QT_TRANSLATE_NOOP("cli", "%1 was changed by somebody else in this moment; nothing was written.");
    case Reason::FolderMissing:
        return QT_TRANSLATE_NOOP("cli", "There is no folder %1 to write into.");
    }
    return "";
}

const char* text(RefusalReason reason)
{
    switch (reason) {
    case RefusalReason::NoSuchPath:
        return QT_TRANSLATE_NOOP("cli", "%1: neither the document nor the template has such a path.");
    case RefusalReason::NotUtf8:
        return QT_TRANSLATE_NOOP("cli", "%1: the text there, or the new one, is not UTF-8.");
    case RefusalReason::OneLineOnly:
        return QT_TRANSLATE_NOOP("cli", "%1 holds one line; the new text has a line break.");
    case RefusalReason::NotAMethod:
        return QT_TRANSLATE_NOOP("cli", "%1: an HTTP method is one word of letters.");
    case RefusalReason::NotARoute:
        return QT_TRANSLATE_NOOP("cli", "%1: the path of an endpoint begins with a slash and holds no spaces.");
    case RefusalReason::NotAStatus:
        return QT_TRANSLATE_NOOP("cli", "%1: an answer begins with its three digits, such as 404 Not Found.");
    case RefusalReason::OtherAnswers:
        return QT_TRANSLATE_NOOP(
            "cli",
            "%1: answers with this code stand in another list of the endpoint; add it there, then remove this one.");
    case RefusalReason::NotATable:
        return QT_TRANSLATE_NOOP("cli",
                                 "%1: several tables share this fence, so the text must stay a table definition.");
    case RefusalReason::NotColumns:
        return QT_TRANSLATE_NOOP("cli",
                                 "%1: the line is a table by its columns; write two or more with an id among the "
                                 "first, such as `id`, `email`.");
    case RefusalReason::WouldChangeOthers:
        return QT_TRANSLATE_NOOP(
            "cli", "%1: this text would change what stands around it; write it in the file if you mean it.");
    case RefusalReason::NotReadBack:
        return QT_TRANSLATE_NOOP(
            "cli", "%1: this text would be read back as another one; write it as `code`, or in the file itself.");
    case RefusalReason::NotAnItem:
        return QT_TRANSLATE_NOOP("cli", "%1 is nothing that can be added, removed, moved or renamed.");
    case RefusalReason::BadPosition:
        return QT_TRANSLATE_NOOP("cli", "%1: there is no such place to move to.");
    case RefusalReason::NotNumbered:
        return QT_TRANSLATE_NOOP("cli", "%1: no heading beside it has a number to count on from.");
    case RefusalReason::HasText:
        return QT_TRANSLATE_NOOP("cli", "%1: somebody has written something there; remove it first.");
    case RefusalReason::NameTaken:
        return QT_TRANSLATE_NOOP("cli", "%1: the table has a column of this name already.");
    case RefusalReason::HalfOfACode:
        return QT_TRANSLATE_NOOP(
            "cli",
            "%1: the text holds one end of code between escaped fence marks; edit the code as a whole in the file.");
    case RefusalReason::AlreadyThere:
        return QT_TRANSLATE_NOOP("cli", "%1 is in the document already; add its items or set its fields.");
    }
    return "";
}

} // namespace

QString sentence(const FileError& error)
{
    QString result = Text::tr(text(error.reason));
    if (result.contains(QLatin1String("%2")))
        return result.arg(error.path, error.detail);
    return result.arg(error.path);
}

QString sentence(const Refusal& refusal)
{
    QString result = Text::tr(text(refusal.reason)).arg(QString::fromStdString(refusal.path));
    if (refusal.reason == RefusalReason::WouldChangeOthers && !refusal.detail.empty())
        result += QLatin1Char(' ') + Text::tr("It would change %1.").arg(QString::fromStdString(refusal.detail));
    return result;
}

} // namespace quoin::cli
