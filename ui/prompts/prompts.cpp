// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/prompts/prompts.h"

#include "ui/theme/quoin_style.h"

#include <QApplication>
#include <QClipboard>
#include <QCoreApplication>
#include <QFileDialog>
#include <QInputDialog>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QStyle>

namespace quoin::prompts {

namespace {

struct Prompts {
    Q_DECLARE_TR_FUNCTIONS(quoin::Prompts)
};

QMessageBox* box(QWidget* parent, QMessageBox::Icon icon, const QString& title, const QString& text)
{
    auto* message = new QMessageBox(icon, QApplication::applicationDisplayName(), title, QMessageBox::NoButton, parent);
    message->setTextFormat(Qt::PlainText); // Names of files and words of documents stand in it: nothing is markup.
    message->setInformativeText(text);
    for (QLabel* label : message->findChildren<QLabel*>()) { // The box's own format is that of one label alone.
        label->setTextFormat(Qt::PlainText);
        label->setOpenExternalLinks(false);
    }
    message->setAttribute(Qt::WA_DeleteOnClose);
    message->setWindowModality(Qt::WindowModal);
    message->setAccessibleName(title);
    return message;
}

// What Enter does is seen.
void makeDefault(QMessageBox* message, QPushButton* button)
{
    message->setDefaultButton(button);
    button->setProperty(StyleProperty::primary, true);
}

QString filters()
{
    return Prompts::tr("Markdown (*.md *.markdown *.mdown *.mkd);;Text (*.txt);;All files (*)");
}

} // namespace

void askToSave(QWidget* parent, const QString& title, std::function<void(SaveChoice)> answer)
{
    QMessageBox* message = box(parent, QMessageBox::Question, Prompts::tr("Save the changes to “%1”?").arg(title),
                               Prompts::tr("Without saving, they are lost."));
    QPushButton* save = message->addButton(QMessageBox::Save);
    message->addButton(QMessageBox::Discard);
    message->addButton(QMessageBox::Cancel);
    makeDefault(message, save);
    QObject::connect(message, &QMessageBox::finished, message, [answer = std::move(answer)](int result) {
        answer(result == QMessageBox::Save          ? SaveChoice::Save
                   : result == QMessageBox::Discard ? SaveChoice::Discard
                                                    : SaveChoice::Cancel);
    });
    message->open();
}

void askToDropText(QWidget* parent, const QString& text, std::function<void(bool)> answer)
{
    QMessageBox* message =
        box(parent, QMessageBox::Warning, Prompts::tr("“%1” is not in the document").arg(text),
            Prompts::tr("Its field could not take it, and says why. Go back to mend it, or go on without it."));
    QPushButton* back = message->addButton(Prompts::tr("Go &Back"), QMessageBox::RejectRole);
    const QPushButton* drop = message->addButton(Prompts::tr("Go On &Without It"), QMessageBox::DestructiveRole);
    makeDefault(message, back);
    message->setEscapeButton(back);
    QObject::connect(message, &QMessageBox::finished, message,
                     [message, drop, answer = std::move(answer)](int) { answer(message->clickedButton() == drop); });
    message->open();
}

void askAboutLostTexts(QWidget* parent, const QString& sentence, const QStringList& lines,
                       std::function<void(LostChoice)> answer)
{
    const QString words = lines.isEmpty()
        ? Prompts::tr("Copy it to put it elsewhere first, or close without it.")
        : Prompts::tr("%1\n\nCopy them to put them elsewhere first, or close without them.").arg(lines.join(u'\n'));
    QMessageBox* message = box(parent, QMessageBox::Warning, sentence, words);
    QPushButton* copy = message->addButton(Prompts::tr("Cop&y"), QMessageBox::ActionRole);
    QPushButton* close = message->addButton(Prompts::tr("C&lose Anyway"), QMessageBox::DestructiveRole);
    QPushButton* cancel = message->addButton(QMessageBox::Cancel);
    makeDefault(message, copy);
    message->setEscapeButton(cancel);
    QObject::connect(message, &QMessageBox::finished, message, [message, copy, close, answer = std::move(answer)](int) {
        const QAbstractButton* pressed = message->clickedButton();
        answer(pressed == copy ? LostChoice::Copy : pressed == close ? LostChoice::Close : LostChoice::Cancel);
    });
    message->open();
}

void askAboutConflict(QWidget* parent, const QString& title, std::function<void(ConflictChoice)> answer)
{
    QMessageBox* message =
        box(parent, QMessageBox::Warning, Prompts::tr("“%1” was changed by another program").arg(title),
            Prompts::tr("Nothing has been written. Reload takes the file as it is now and drops your unsaved edits; "
                        "overwrite replaces it by what you see here."));
    QPushButton* reload = message->addButton(Prompts::tr("Reload"), QMessageBox::ActionRole);
    QPushButton* saveAs = message->addButton(Prompts::tr("Save As…"), QMessageBox::ActionRole);
    QPushButton* overwrite = message->addButton(Prompts::tr("Overwrite"), QMessageBox::DestructiveRole);
    QPushButton* cancel = message->addButton(QMessageBox::Cancel);
    makeDefault(message, saveAs);
    message->setEscapeButton(cancel);
    QObject::connect(message, &QMessageBox::finished, message,
                     [message, reload, saveAs, overwrite, answer = std::move(answer)](int) {
                         const QAbstractButton* pressed = message->clickedButton();
                         answer(pressed == reload          ? ConflictChoice::Reload
                                    : pressed == saveAs    ? ConflictChoice::SaveAs
                                    : pressed == overwrite ? ConflictChoice::Overwrite
                                                           : ConflictChoice::Cancel);
                     });
    message->open();
}

void askToOpen(QWidget* parent, const QString& folder, std::function<void(const QString&)> chosen)
{
    auto* dialog = new QFileDialog(parent, Prompts::tr("Open a spec"), folder, filters());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    QObject::connect(dialog, &QFileDialog::fileSelected, dialog, std::move(chosen));
    dialog->open();
}

void askWhereToSave(QWidget* parent, const QString& suggestion, std::function<void(const QString&)> chosen)
{
    auto* dialog = new QFileDialog(parent, Prompts::tr("Save the spec as"), suggestion, filters());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("md"));
    dialog->selectFile(suggestion);
    QObject::connect(dialog, &QFileDialog::fileSelected, dialog, std::move(chosen));
    dialog->open();
}

void askForLine(QWidget* parent, int here, int last, std::function<void(int)> chosen)
{
    auto* dialog = new QInputDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(Prompts::tr("Go to Line"));
    dialog->setLabelText(Prompts::tr("Line, 1 to %1:").arg(last));
    dialog->setInputMode(QInputDialog::IntInput);
    dialog->setIntRange(1, last);
    dialog->setIntValue(here);
    QObject::connect(dialog, &QInputDialog::intValueSelected, dialog, std::move(chosen));
    dialog->open();
}

void askToFollowLink(QWidget* parent, const QString& target, std::function<void()> open)
{
    QMessageBox* message = box(parent, QMessageBox::Question, Prompts::tr("Open this link?"), target);
    QPushButton* yes = message->addButton(Prompts::tr("Open"), QMessageBox::AcceptRole);
    QPushButton* copy = message->addButton(Prompts::tr("Copy Address"), QMessageBox::ActionRole);
    message->addButton(QMessageBox::Cancel);
    makeDefault(message, yes);
    QObject::connect(message, &QMessageBox::finished, message,
                     [message, yes, copy, target, open = std::move(open)](int) {
                         if (message->clickedButton() == yes)
                             open();
                         else if (message->clickedButton() == copy)
                             QApplication::clipboard()->setText(target);
                     });
    message->open();
}

void tell(QWidget* parent, const QString& sentence)
{
    QMessageBox* message = box(parent, QMessageBox::Warning, sentence, QString());
    message->addButton(QMessageBox::Ok);
    message->open();
}

void about(QWidget* parent)
{
    QMessageBox* message =
        box(parent, QMessageBox::NoIcon, Prompts::tr("Quoin %1").arg(QApplication::applicationVersion()),
            Prompts::tr("An editor for backend specs. The Markdown file is the truth; forms, outline "
                        "and preview are views of it, and only the text you change is changed.\n\n"
                        "Licence: MIT. Built with Qt, cmark-gfm and KSyntaxHighlighting."));
    message->setWindowTitle(Prompts::tr("About Quoin"));
    message->addButton(QMessageBox::Close);
    message->open();
}

} // namespace quoin::prompts
