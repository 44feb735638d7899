# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The Quoin authors
# SPDX-License-Identifier: MIT
#
# Source archives of Debian: fetched once from the archives that this machine's apt uses, verified, kept in the user's
# cache.

readonly fetch_cache=${XDG_CACHE_HOME:-$HOME/.cache}/quoin
readonly fetch_downloads=$fetch_cache/downloads

# The archives that this machine's apt takes Debian from, one a line. A cloud image names a file of mirrors instead.
fetch_archives() {
    local uri
    command -v apt-get >/dev/null || return 0
    apt-get indextargets --format '$(ORIGIN)|$(LABEL)|$(COMPONENT)|$(REPO_URI)' \
        | sed -n 's/^Debian|Debian|main|//p' | sort -u \
        | while read -r uri; do
            case $uri in
                mirror+file:*) grep -oE '^(https?|file)://[^[:space:]]+' "${uri#mirror+file:}" ;;
                *) printf '%s\n' "$uri" ;;
            esac
        done
}

# fetch_verified FILE SHA256: whether it is in the cache, and whole.
fetch_verified() {
    [[ -f $fetch_downloads/$1 ]] && printf '%s  %s\n' "$2" "$fetch_downloads/$1" | sha256sum --check --status
}

# fetch_debian SOURCE FILE SHA256 WHY: brings FILE of the source package SOURCE into $fetch_downloads; fails, without
# leaving anything there, where no archive has it.
fetch_debian() {
    local source=$1 file=$2 sha256=$3 why=$4 archive pool=${1:0:1} sandbox=()
    if fetch_verified "$file" "$sha256"; then
        return
    fi
    [[ $source == lib* ]] && pool=${source:0:4}
    if ((EUID == 0)); then
        sandbox=(-o APT::Sandbox::User=root) # apt's own user may not write into the cache of root
    fi
    mkdir -p "$fetch_downloads"
    while read -r archive; do
        say "fetching $file from $archive, $why"
        /usr/lib/apt/apt-helper "${sandbox[@]}" -o Acquire::Retries=3 download-file \
            "${archive%/}/pool/main/$pool/$source/$file" "$fetch_downloads/$file" "SHA256:$sha256" >&2 || true
        if fetch_verified "$file" "$sha256"; then
            return
        fi
    done < <(fetch_archives)
    rm -f "$fetch_downloads/$file"
    return 1
}
