// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/spec/edit.h"
#include "models/spec/frame_check.h"

#include <functional>
#include <optional>
#include <string_view>
#include <vector>

/// How every edit of models/spec is found: the ways in which it could be written are tried one after
/// the other, and the first is taken that leaves everything around it what it is and is read as what
/// was asked for. So no rule about Markdown has to be known twice: what is doubtful is tried.
/// Used by the edits alone; never changes the spec that it is given.
namespace quoin {

/// One way of writing an edit.
struct Attempt {
    Splices splices;
    std::size_t place = 0; ///< Where, after the edit, what was asked for begins.
};

/// Says why an edit is not what was asked for; may put the edit's path right. The position is the
/// attempt's place: two sections under one heading have their items at the same one.
using Acceptance = std::function<std::optional<Refusal>(Edit&, std::size_t)>;

/// The first attempt that keeps the frame around `edited` and is accepted, else the refusal of the
/// first one. The path of the result is what stands at the attempt's place. An attempt that comes to the bytes of
/// `known` comes to that revision, which need not be bound again.
[[nodiscard]] EditResult firstAccepted(const SpecPtr& spec, const std::vector<Attempt>& attempts, std::string_view path,
                                       const EditedPart& edited = {}, const Acceptance& accept = {},
                                       const SpecPtr& known = {});

/// Two edits, one after the other, as one.
[[nodiscard]] EditResult joined(const SpecPtr& spec, const Edit& first, EditResult second);

} // namespace quoin
