# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The Quoin authors
# SPDX-License-Identifier: MIT
#
# KSyntaxHighlighting for Qt 6. Debian 12 and Ubuntu 24.04 package it for Qt 5 only; there one fixed release is built
# once into the user's cache, where packaging/cmake/QuoinDependencies.cmake looks for it.

readonly ksh_version=5.116.0
readonly ksh_file=ksyntax-highlighting_$ksh_version.orig.tar.xz
readonly ksh_sha256=6f8ccacebd0dc9ce050b2b23b715750c97938b3336fbbb80967920cb8c1dfaa7
readonly ksh_cache=$fetch_cache
readonly ksh_prefix=$ksh_cache/ksyntaxhighlighting-$ksh_version

ksh_in_system() {
    compgen -G '/usr/lib/*/cmake/KF6SyntaxHighlighting' >/dev/null \
        || compgen -G '/usr/lib*/cmake/KF6SyntaxHighlighting' >/dev/null \
        || compgen -G '/usr/local/lib*/cmake/KF6SyntaxHighlighting' >/dev/null
}

# This line is written last, so that a build that was interrupted does not count.
ksh_in_cache() {
    [[ -e $ksh_prefix/complete ]]
}

ksh_ensure() {
    if ksh_in_cache || ksh_in_system; then
        return
    fi
    # Only a policy line tells whether apt could install it; Debian 12 does not know the name.
    if command -v apt-cache >/dev/null \
        && apt-cache policy "$(packages_of ksyntaxhighlighting)" | grep -q 'Candidate: [^(]'; then
        packages_ensure ksyntaxhighlighting
        return
    fi
    packages_ensure ksyntaxhighlighting-source

    mkdir -p "$ksh_cache"
    local lock
    exec {lock}>"$ksh_cache/lock"
    if command -v flock >/dev/null; then
        flock "$lock" # two calls at once build it once
    fi
    if ! ksh_in_cache; then
        ksh_fetch
        step "building KSyntaxHighlighting $ksh_version for Qt 6 (once, about a minute)" \
            "read the messages above; the log is $ksh_cache/build.log." \
            ksh_build
    fi
    exec {lock}>&-
}

ksh_fetch() {
    if ! fetch_debian ksyntax-highlighting "$ksh_file" "$ksh_sha256" \
        "because this system has no KSyntaxHighlighting for Qt 6"; then
        die "$ksh_file could not be fetched: take it from pool/main/k/ksyntax-highlighting/ of any Debian archive" \
            "(SHA-256 $ksh_sha256), put it at $fetch_downloads/$ksh_file and run this again."
    fi
}

ksh_build() {
    local work log=$ksh_cache/build.log
    work=$(mktemp -d "$ksh_cache/build.XXXXXX")
    if ksh_build_in "$work" >"$log" 2>&1; then
        rm -rf "$work"
    else
        tail -n 30 "$log" >&2
        rm -rf "$work"
        return 1
    fi
}

# Widgets, Quick and printing are only for its examples; the folder of translations would need Qt's linguist tools.
# `set -e` does not hold inside a condition, hence the &&.
ksh_build_in() {
    local source=$1/syntax-highlighting-$ksh_version
    tar -C "$1" -xf "$fetch_downloads/$ksh_file" \
        && rm -rf "$source/poqm" \
        && sed -i 's/^find_package(ECM 5\.116\.0 /find_package(ECM 5.103.0 /' "$source/CMakeLists.txt" \
        && cmake -S "$source" -B "$1/build" -G Ninja \
            -DCMAKE_BUILD_TYPE=Release -DCMAKE_INSTALL_PREFIX="$ksh_prefix" \
            -DQT_MAJOR_VERSION=6 -DBUILD_TESTING=OFF \
            -DCMAKE_DISABLE_FIND_PACKAGE_Qt6Widgets=ON \
            -DCMAKE_DISABLE_FIND_PACKAGE_Qt6Quick=ON \
            -DCMAKE_DISABLE_FIND_PACKAGE_Qt6PrintSupport=ON \
        && cmake --build "$1/build" \
        && rm -rf "$ksh_prefix" \
        && cmake --install "$1/build" \
        && touch "$ksh_prefix/complete"
}
