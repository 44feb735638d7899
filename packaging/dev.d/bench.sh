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
        [[ -x $program ]] || continue
        found=1
        step "running ${program##*/}" "run $program by itself to see more." \
            "$program" ${1:+"--benchmark_filter=$1"}
    done
    ((found)) || say "there is no benchmark yet."
}
