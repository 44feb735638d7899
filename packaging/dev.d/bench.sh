# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The Quoin authors
# SPDX-License-Identifier: MIT

verb_bench() {
    local folder=$root/build/bench program found=0
    ensure_deps
    packages_ensure bench
    ensure_configured bench "$folder"
    build_in "$folder"
    for program in "$folder"/bench/bench_*; do
        [[ -x $program && ${program##*/} == *"${1:-}"* ]] || continue
        found=1
        step "running ${program##*/}" "run $program by itself to see more." "$program"
    done
    ((found)) || say "there is no benchmark called '${1:-}' in $folder/bench."
}
