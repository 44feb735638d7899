# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The Quoin authors
# SPDX-License-Identifier: MIT
#
# How packaging/dev speaks: what it does and why on stderr, so that stdout stays the program's own.

say() {
    printf 'packaging/dev: %s\n' "$*" >&2
}

die() {
    say "$@"
    exit 1
}

# step WHAT REMEDY COMMAND...: says WHAT, runs COMMAND, and on failure says which step failed and what to do.
step() {
    local what=$1 remedy=$2 status=0
    shift 2
    say "$what"
    "$@" || status=$?
    if ((status != 0)); then
        say "this step failed (exit code $status): $what"
        say "what to do: $remedy"
        exit "$status"
    fi
}
