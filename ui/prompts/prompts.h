// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

class QWidget;

namespace quoin {

/// Every question that Quoin puts to a person in a window of its own. The only home of
/// QMessageBox and QFileDialog. Whoever asks hands over what to do with the answer;
/// nothing waits, so no edit can happen under a blocked call.
namespace prompts {

enum class SaveChoice { Save, Discard, Cancel };
void askToSave(QWidget* parent, const QString& title, std::function<void(SaveChoice)> answer);

/// `text` stands in a form and in no document; `answer` says whether to go on without it.
void askToDropText(QWidget* parent, const QString& text, std::function<void(bool)> answer);

/// `sentence` says what stands in no file because its field is gone; `lines` says it of each text where there are
/// several.
enum class LostChoice { Copy, Close, Cancel };
void askAboutLostTexts(QWidget* parent, const QString& sentence, const QStringList& lines,
                       std::function<void(LostChoice)> answer);

enum class ConflictChoice { Reload, SaveAs, Overwrite, Cancel };
void askAboutConflict(QWidget* parent, const QString& title, std::function<void(ConflictChoice)> answer);

void askToOpen(QWidget* parent, const QString& folder, std::function<void(const QString&)> chosen);
void askWhereToSave(QWidget* parent, const QString& suggestion, std::function<void(const QString&)> chosen);

/// `here` is offered; the answer is between 1 and `last`.
void askForLine(QWidget* parent, int here, int last, std::function<void(int)> chosen);

/// Before anything outside the program is opened: shows the whole target.
void askToFollowLink(QWidget* parent, const QString& target, std::function<void()> open);

void tell(QWidget* parent, const QString& sentence);
void about(QWidget* parent);

} // namespace prompts

} // namespace quoin
