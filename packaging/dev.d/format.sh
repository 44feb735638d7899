# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The Quoin authors
# SPDX-License-Identifier: MIT

source "$root/packaging/dev.d/lint.sh"

verb_format() {
    local files
    packages_ensure format
    cd "$root"
    mapfile -t files < <(cpp_files "$@")
    clang-format -i "${files[@]}"
}
