// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/prompts/sentences.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace quoin {

namespace {

struct Sentences {
    Q_DECLARE_TR_FUNCTIONS(quoin::Sentences)
};

} // namespace

QString sentenceFor(const Refusal& refusal)
{
    switch (refusal.reason) {
    case RefusalReason::NoSuchPath:
        return Sentences::tr("This place is no longer in the document; your text is kept here until you leave it.");
    case RefusalReason::NotUtf8:
        return Sentences::tr("This text holds bytes that are not UTF-8, so it can only be changed in the source.");
    case RefusalReason::OneLineOnly:
        return Sentences::tr("This has to stay on one line.");
    case RefusalReason::NotAMethod:
        return Sentences::tr("A method is one word of letters, such as GET or POST.");
    case RefusalReason::NotARoute:
        return Sentences::tr("A path begins with a slash and holds no spaces, such as /v1/orders/{id}.");
    case RefusalReason::NotAStatus:
        return Sentences::tr("An answer begins with its three digits, such as 404 Not Found.");
    case RefusalReason::OtherAnswers:
        return Sentences::tr("Answers with this code stand in another list of this endpoint: "
                             "add it there with “+ code”, then delete this one.");
    case RefusalReason::NotATable:
        return Sentences::tr("Several tables share this code block, so this has to stay a table definition.");
    case RefusalReason::NotColumns:
        return Sentences::tr("This line is a table by its columns: write two or more with an id among the first, "
                             "such as `id`, `email`.");
    case RefusalReason::WouldChangeOthers:
        return Sentences::tr("Written like this, the text would change what stands around it. "
                             "Not applied; edit it in the source if you mean it.");
    case RefusalReason::NotReadBack:
        return Sentences::tr("Markdown would read this text differently from how you wrote it. Not applied yet: "
                             "write it as `code`, or in the source.");
    case RefusalReason::NotAnItem:
        return Sentences::tr("Nothing can be added, moved or removed here.");
    case RefusalReason::BadPosition:
        return Sentences::tr("It cannot be moved there.");
    case RefusalReason::NotNumbered:
        return Sentences::tr("No heading beside this one has a number to count on from.");
    case RefusalReason::HasText:
        return Sentences::tr("Something has been written here; remove it first if it does not apply.");
    case RefusalReason::NameTaken:
        return Sentences::tr("The table has a column of this name already.");
    case RefusalReason::HalfOfACode:
        return Sentences::tr("This text holds one end of a code block whose fence marks are escaped. "
                             "Not applied; edit the code as a whole in the source.");
    case RefusalReason::AlreadyThere:
        return Sentences::tr("This section is in the document already; fill it in there.");
    }
    return {};
}

QString sentenceFor(const FileError& error)
{
    const QString name = QFileInfo(error.path).fileName();
    const auto with = [&error](const QString& sentence) {
        return error.detail.isEmpty() ? sentence : Sentences::tr("%1 (%2)").arg(sentence, error.detail);
    };
    switch (error.reason) {
    case FileError::Reason::DoesNotExist:
        return Sentences::tr("There is no file “%1”.").arg(error.path);
    case FileError::Reason::IsADirectory:
        return Sentences::tr("“%1” is a folder, not a file.").arg(error.path);
    case FileError::Reason::NotAFile:
        return Sentences::tr("“%1” is not an ordinary file.").arg(error.path);
    case FileError::Reason::NotPermitted:
        return Sentences::tr("You have no permission for “%1”.").arg(error.path);
    case FileError::Reason::TooLarge:
        return Sentences::tr("“%1” is larger than 2 GiB, which is more than Quoin can show.").arg(name);
    case FileError::Reason::ReadFailed:
        return with(Sentences::tr("“%1” could not be read.").arg(name));
    case FileError::Reason::WriteFailed:
        return with(Sentences::tr("“%1” could not be written; the file is as it was.").arg(name));
    case FileError::Reason::ChangedOnDisk:
        return Sentences::tr("“%1” was changed by another program. Nothing was written.").arg(name);
    case FileError::Reason::FolderMissing:
        return Sentences::tr("The folder of “%1” does not exist.").arg(error.path);
    }
    return {};
}

} // namespace quoin
