# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The Quoin authors
# SPDX-License-Identifier: MIT
#
# Configure, build, run, test. ninja itself re-runs CMake when a CMake file has changed, so configuring is needed
# only the first time, after the presets changed, and when the caller asks for other warnings.

ensure_deps() {
    packages_ensure build
    ksh_ensure
}

# ensure_configured PRESET FOLDER
ensure_configured() {
    local preset=$1 folder=$2 arguments=()
    if [[ -n ${QUOIN_WERROR:-} ]]; then
        arguments+=("-DQUOIN_WERROR=$QUOIN_WERROR")
    fi
    if [[ -e $folder/build.ninja && -e $folder/.configured ]] \
        && [[ ! $root/CMakePresets.json -nt $folder/.configured ]] \
        && { [[ -z ${QUOIN_WERROR:-} ]] || grep -qx "QUOIN_WERROR:BOOL=$QUOIN_WERROR" "$folder/CMakeCache.txt"; }; then
        return
    fi
    step "configuring the $preset build in ${folder#"$root"/}" \
        "read CMake's message above; if this folder was moved or copied, delete ${folder#"$root"/} and run this again." \
        cmake_configure "$preset" "${arguments[@]}"
    touch "$folder/.configured"
}

# CMake finds presets from the folder it is called in.
cmake_configure() {
    local preset=$1
    shift
    if ! (cd "$root" && cmake --preset "$preset" "$@" >&2); then
        rm -rf "$root/build/.stamps" # perhaps a package is gone: the next call looks again
        return 1
    fi
}

# build_in FOLDER [TARGET...]
build_in() {
    local folder=$1 status=0
    shift
    # stderr, so that `run` and `test` print nothing but the program's own text to stdout
    ninja -C "$folder" "$@" >&2 || status=$?
    if ((status != 0)); then
        say "this step failed (exit code $status): building ${*:-everything} in ${folder#"$root"/}"
        say "what to do: read the first error above; if it is no fault of the source, delete ${folder#"$root"/} and run this again."
        exit "$status"
    fi
}

verb_deps() {
    ensure_deps
    say "everything that Quoin needs is installed."
}

verb_build() {
    ensure_deps
    ensure_configured release "$root/build"
    build_in "$root/build"
}

verb_run() {
    if [[ -z ${DISPLAY:-} && -z ${WAYLAND_DISPLAY:-} && -z ${QT_QPA_PLATFORM:-} ]]; then
        die "there is no display here, so the window cannot open: use 'xvfb-run packaging/dev run'" \
            "for a display in memory, or build/bin/quoin-cli, which needs none."
    fi
    ensure_deps
    ensure_configured release "$root/build"
    build_in "$root/build" quoin
    if (($# == 0)); then
        set -- --example
    fi
    exec "$root/build/bin/quoin" "$@"
}

verb_test() {
    verb_build
    examples_export
    exec ctest --test-dir "$root/build" -j "$(nproc)" --output-on-failure --no-tests=error "$@"
}
