// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/spec/spec_data.h"

namespace quoin {

void Spec::Data::takeFacts(const Data* before, const ListChange& change)
{
    std::vector<HeadingFactsPtr> fresh;
    fresh.reserve(change.added);
    for (std::size_t i = change.first; i < change.first + change.added; ++i)
        fresh.push_back(headingFacts(*lexicon, *document.passages()[i].passage));
    facts = before ? before->facts.replaced(change.first, change.removed, std::move(fresh))
                   : HeadingFactsList(std::move(fresh));
}

void Spec::Data::bind(const Data* before)
{
    const ListChange all{0, 0, document.passages().size()};
    const ListChange change = before ? changeBetween(before->document.passages(), document.passages()) : all;
    takeFacts(before, change);
    if (!before || corrections != before->corrections || !rebind(*before, change))
        bindOutline(before, change);
}

Spec::Spec(std::shared_ptr<const Data> data) : m_data(std::move(data)) {}

SpecPtr Spec::bind(Document document, TemplatePtr tmpl, Corrections corrections)
{
    auto data = std::make_shared<Data>();
    data->document = std::move(document);
    data->lexicon = lexiconOf(tmpl);
    data->corrections = std::move(corrections);
    data->bind(nullptr);
    return SpecPtr(new Spec(std::move(data)));
}

SpecPtr Spec::edited(const Splices& splices) const
{
    const auto revision = [this](Document document, Corrections corrections) {
        auto data = std::make_shared<Data>();
        data->document = std::move(document);
        data->lexicon = m_data->lexicon;
        data->corrections = std::move(corrections);
        data->bind(m_data.get());
        return data;
    };
    auto data = revision(m_data->document.edited(splices), m_data->corrections);
    if (!data->corrections.empty()) {
        Corrections followed = data->followed(*m_data, splices);
        if (followed != data->corrections)
            data = revision(data->document, std::move(followed));
    }
    return SpecPtr(new Spec(std::move(data)));
}

SpecPtr Spec::corrected(Corrections corrections) const
{
    auto data = std::make_shared<Data>();
    data->document = m_data->document;
    data->lexicon = m_data->lexicon;
    data->corrections = std::move(corrections);
    data->bind(m_data.get());
    return SpecPtr(new Spec(std::move(data)));
}

} // namespace quoin
