#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Quoin authors
# SPDX-License-Identifier: MIT
#
# run_test.sh HOME PROGRAM ARGUMENT...: runs a test with an empty home folder.
# It ends in exec, so that ctest sees the program's own signal and can stop it at its time limit.
set -eu
home=$1
shift
rm -rf "$home"
mkdir -p "$home/data" "$home/config" "$home/state" "$home/cache"
mkdir -m 0700 "$home/runtime"
exec "$@"
