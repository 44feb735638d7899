# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The Quoin authors
# SPDX-License-Identifier: MIT
#
# Pictures of every pane from the real window, on an X server in memory, so that nothing of the caller's desktop shows.
# The program does the walking: `quoin --screenshots=DIR --theme=light|dark --geometry=WIDTHxHEIGHT`.

verb_screenshots() {
    (($# == 1)) || die "say where the pictures go: packaging/dev screenshots DIR"
    local target size theme
    ensure_deps
    packages_ensure screenshots
    ensure_configured release "$root/build"
    build_in "$root/build" quoin

    mkdir -p "$1"
    target=$(cd "$1" && pwd)
    screenshot_home=$(mktemp -d)
    screenshot_pids=()
    trap screenshots_end EXIT
    for size in 1440x900 1024x700; do
        screenshots_display "$size"
        for theme in light dark; do
            step "pictures of $size, $theme" "run it again with QT_LOGGING_RULES='*=true' to see more." \
                screenshots_of "$target/$size-$theme" "$size" "$theme"
        done
        screenshots_stop
    done
    say "$(find "$target" -name '*.png' | wc -l) pictures are in $target"
}

# The screen is larger than the window by room for its frame, or the window manager would shrink it.
screenshots_display() {
    local width=${1%x*} height=${1#*x} number
    exec {number}< <(exec Xvfb -displayfd 1 -screen 0 "$((width + 40))x$((height + 80))x24" -nolisten tcp 2>/dev/null)
    screenshot_pids+=($!)
    read -r -t 20 DISPLAY <&"$number" || die "Xvfb did not start."
    export DISPLAY=:$DISPLAY
    if command -v openbox >/dev/null; then
        openbox --sm-disable >/dev/null 2>&1 &
        screenshot_pids+=($!)
    fi
}

# --geometry=SIZE in one word: Qt takes "--geometry SIZE" for itself on X11.
# A home of its own: recent files and settings of the developer have no place in a picture.
screenshots_of() {
    mkdir -p "$1" "$screenshot_home/runtime"
    chmod 0700 "$screenshot_home/runtime"
    env -u WAYLAND_DISPLAY -u DBUS_SESSION_BUS_ADDRESS \
        HOME="$screenshot_home" XDG_DATA_HOME="$screenshot_home/data" XDG_CONFIG_HOME="$screenshot_home/config" \
        XDG_STATE_HOME="$screenshot_home/state" XDG_CACHE_HOME="$screenshot_home/cache" \
        XDG_RUNTIME_DIR="$screenshot_home/runtime" QT_QPA_PLATFORM=xcb \
        "$root/build/bin/quoin" --screenshots="$1" --theme="$3" --geometry="$2"
}

screenshots_stop() {
    if ((${#screenshot_pids[@]} > 0)); then
        kill "${screenshot_pids[@]}" 2>/dev/null || true
        wait "${screenshot_pids[@]}" 2>/dev/null || true
    fi
    screenshot_pids=()
}

screenshots_end() {
    screenshots_stop
    rm -rf "$screenshot_home"
}
