// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/exchange/paste_offer.h"
#include "models/session/document_session.h"

#include <QObject>
#include <QPointer>

#include <functional>

namespace quoin {

class OfferBar;

/// Offers to make items of text that is about to be pasted. Where it does, nothing is pasted until
/// the person answers; pasting as text is one of the answers, and closing the bar is none.
class PasteOffers : public QObject {
    Q_OBJECT

public:
    /// What kind of place the text would go to.
    enum class Place { Text, Code, List };

    PasteOffers(TemplatePtr tmpl, OfferBar* bar, QObject* parent);

    void setSession(DocumentSession* session);

    /// Whether there is an offer for `text`, so that it need not be pasted into the field `path`;
    /// `plainly` pastes it there after all.
    bool take(const QString& path, Place place, const QString& text, const std::function<void()>& plainly);
    /// Makes entries of several lines where `path` is an entry of a list. Asks nothing: it is what a list is for.
    bool takeEntries(const QString& path, std::size_t caret, const QString& text);
    /// The same on demand, for the item or section of `path`; says why there is no offer.
    void openFor(const QString& path, const QString& text);

Q_SIGNALS:
    void made(const QString& path); ///< Of the first thing that came out of it.
    void told(const QString& sentence);

private:
    [[nodiscard]] bool fits(const PasteOffer& offer, Place place) const;
    bool offer(const PasteOffer& offer, const QString& path, const std::function<void()>& plainly);
    bool offerJson(const PasteOffer& offer, const QString& path, const std::function<void()>& plainly);
    void apply(EditResult result, const QString& step);

    TemplatePtr m_template;
    OfferBar* m_bar;
    QPointer<DocumentSession> m_session;
};

} // namespace quoin
