# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The Quoin authors
# SPDX-License-Identifier: MIT

# The C++ files that git knows, or those of them that are named.
cpp_files() {
    git -C "$root" ls-files --cached --others --exclude-standard -- "${@:-*.cpp}" "${@:-*.h}" | grep -E '\.(cpp|h)$' | sort -u
}

# All three run before the verdict: one call shows everything there is to repair.
verb_lint() {
    local files sources failed=()
    packages_ensure lint
    verb_build # clang-tidy reads the compile commands and the files that moc has written
    cd "$root"
    mapfile -t files < <(cpp_files "$@")
    mapfile -t sources < <(printf '%s\n' "${files[@]}" | grep '\.cpp$')

    say "clang-format looks at ${#files[@]} files"
    clang-format --dry-run --Werror "${files[@]}" || failed+=("clang-format (packaging/dev format repairs it)")

    say "cppcheck looks at ${#sources[@]} files"
    cppcheck --quiet --std=c++20 --language=c++ --inline-suppr --enable=warning,performance,portability \
        --suppress=missingIncludeSystem --suppress=arrayIndexThenCheck --suppress=unknownMacro --suppress=internalAstError \
        --suppress=preprocessorErrorDirective --suppress=duplicateAssignExpression \
        --library=googletest --library=qt -I "$root" -j "$(nproc)" --error-exitcode=1 "${sources[@]}" \
        || failed+=(cppcheck)

    # The compile commands are the compiler's, whose warnings clang does not all know.
    say "clang-tidy looks at ${#sources[@]} files (this takes a while)"
    printf '%s\0' "${sources[@]}" | xargs -0 -n 1 -P "$(nproc)" clang-tidy --quiet -p "$root/build" \
        --extra-arg=-Wno-unknown-warning-option 2>/dev/null \
        || failed+=(clang-tidy)

    if ((${#failed[@]} > 0)); then
        die "not clean: $(printf '%s; ' "${failed[@]}")see above."
    fi
    say "clean."
}
