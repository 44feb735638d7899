# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The Quoin authors
# SPDX-License-Identifier: MIT
#
# libFuzzer over the kept inputs of each target. New inputs go to build/fuzz/finds/TARGET and inputs that break a law
# to build/fuzz/crashes; a crash file that is copied into tests/fuzz/corpus/TARGET stays a test for good.

verb_fuzz() {
    local folder=$root/build/fuzz target seconds=60 targets=() broken=()
    if [[ ${1:-} =~ ^[0-9]+$ ]]; then # `fuzz 300`: all targets
        set -- "" "$1"
    fi
    target=${1:-}
    seconds=${2:-60}
    [[ $seconds =~ ^[0-9]+$ ]] || die "'$seconds' is not a number of seconds."

    ensure_deps
    packages_ensure fuzz
    ensure_configured fuzz "$folder"
    build_in "$folder"

    local program
    for program in "$folder"/fuzz/fuzz_*; do
        if [[ -f $program && -x $program ]]; then
            targets+=("${program##*/fuzz_}")
        fi
    done
    ((${#targets[@]} > 0)) || die "there is no fuzz target yet."
    if [[ -n $target ]]; then
        [[ -x $folder/fuzz/fuzz_$target ]] || die "there is no fuzz target '$target'; there are: ${targets[*]}"
        targets=("$target")
    fi

    for target in "${targets[@]}"; do
        say "fuzzing $target for $seconds seconds"
        fuzz_one "$folder" "$target" "$seconds" || broken+=("$target")
    done
    if ((${#broken[@]} > 0)); then
        die "broken: ${broken[*]}. The inputs are in build/fuzz/crashes; run build/fuzz/fuzz/fuzz_TARGET with one to see it," \
            "and copy it to tests/fuzz/corpus/TARGET to keep it as a test."
    fi
    say "no law was broken; new inputs are in build/fuzz/finds."
}

# CMake wrote the target's corpus folders beside the program, one a line.
fuzz_one() {
    local folder=$1 target=$2 seconds=$3 corpus
    mapfile -t corpus <"$folder/fuzz/fuzz_$target.corpus"
    mkdir -p "$folder/finds/$target" "$folder/crashes"
    "$folder/fuzz/fuzz_$target" -max_total_time="$seconds" -timeout=20 -rss_limit_mb=4096 -print_final_stats=1 \
        -artifact_prefix="$folder/crashes/$target-" "$folder/finds/$target" "${corpus[@]}"
}
