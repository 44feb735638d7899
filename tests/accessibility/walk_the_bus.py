#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Quoin authors
# SPDX-License-Identifier: MIT
"""Walks the running program as a screen reader does, over the accessibility bus.

In each section pane: every control that can have the focus has a name and a role that says what it is,
and Tab goes through the pane as it is read, from the top down and from left to right.
Call: walk_the_bus.py QUOIN FILE. Brings a display, a window manager (no window gets the keys without one) and a
session bus of its own. Exits with 1 and says what is wrong.
"""
import os
import shutil
import subprocess
import sys
import tempfile
import time

SKIPPED = 77  # as ctest is told
MISSING = [tool for tool in ("Xvfb", "openbox", "dbus-run-session") if shutil.which(tool) is None]
try:
    import gi

    gi.require_version("Atspi", "2.0")
    from gi.repository import Atspi, GLib
except (ImportError, ValueError):
    MISSING.append("gir1.2-atspi-2.0 with python3-gi")
if MISSING:
    print(f"Not walked: the system lacks {', '.join(MISSING)}; packaging/debian-packages names the packages.")
    sys.exit(SKIPPED)

SECTIONS = ["Architecture Overview", "Database Schema", "API Design", "Service Architecture", "External Integrations",
            "Queue Design", "Caching Strategy", "Security Considerations", "Performance Requirements",
            "Monitoring & Logging"]
ROLES = {Atspi.Role.TEXT, Atspi.Role.ENTRY, Atspi.Role.PARAGRAPH, Atspi.Role.PUSH_BUTTON, Atspi.Role.TOGGLE_BUTTON,
         Atspi.Role.RADIO_BUTTON, Atspi.Role.CHECK_BOX, Atspi.Role.COMBO_BOX, Atspi.Role.TREE, Atspi.Role.TREE_ITEM,
         Atspi.Role.TREE_TABLE, Atspi.Role.TABLE, Atspi.Role.TABLE_CELL, Atspi.Role.LIST, Atspi.Role.LIST_ITEM,
         Atspi.Role.LINK, Atspi.Role.MENU_ITEM, Atspi.Role.PAGE_TAB, Atspi.Role.DOCUMENT_FRAME,
         Atspi.Role.DOCUMENT_TEXT, Atspi.Role.SPIN_BUTTON}
STEPS = 400  # of Tab in one pane; longer ways are none
START_WITHIN = 60.0  # seconds; a busy machine starts slowly


class Screen:
    """A display that nobody sees, with a window manager."""

    def __enter__(self):
        reading, writing = os.pipe()
        self.server = subprocess.Popen(["Xvfb", "-displayfd", str(writing), "-screen", "0", "1440x900x24"],
                                       pass_fds=[writing], stderr=subprocess.DEVNULL)
        os.close(writing)
        with os.fdopen(reading) as number:
            os.environ["DISPLAY"] = ":" + number.readline().strip()
        os.environ.pop("XAUTHORITY", None)
        self.manager = subprocess.Popen(["openbox"], stderr=subprocess.DEVNULL)
        return self

    def __exit__(self, *_):
        for process in (self.manager, self.server):
            process.terminate()
            process.wait(10)


def pump(until, seconds):
    """Runs the bus until `until()` holds; says whether it came to that."""
    context = GLib.MainContext.default()
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        while context.pending():
            context.iteration(False)
        if until():
            return True
        time.sleep(0.005)
    return False


def find_program(pid):
    desktop = Atspi.get_desktop(0)
    for i in range(desktop.get_child_count()):
        child = desktop.get_child_at_index(i)
        if child is not None and child.get_process_id() == pid:
            return child
    return None


def descendants(node):
    for i in range(node.get_child_count()):
        child = node.get_child_at_index(i)
        if child is None:
            continue
        yield child
        # Lines of a tree and menus that are closed are no controls of their own.
        if child.get_role() not in (Atspi.Role.TREE, Atspi.Role.TREE_TABLE, Atspi.Role.MENU, Atspi.Role.MENU_BAR):
            yield from descendants(child)


def has(node, state):
    return node.get_state_set().contains(state)


def said(node):
    return f"{node.get_role_name()} '{node.get_name()}'"


def place(node):
    box = Atspi.Component.get_extents(node, Atspi.CoordType.SCREEN)
    return box.x, box.y, box.width, box.height


def comes_after(a, b):
    """Whether the box `b` is read behind `a`: below it, or at its right on the same line."""
    ax, ay, aw, ah = a
    bx, by, bw, bh = b
    if ax <= bx and ay <= by and bx + bw <= ax + aw and by + bh <= ay + ah:
        return True  # A card's name stands inside its header.
    overlap = min(ay + ah, by + bh) - max(ay, by)
    if overlap > min(ah, bh) / 2:
        return bx >= ax + aw / 2
    # Answers that stand side by side are read one after the other: a label, its text, the next column's label.
    next_column = bx >= ax + aw / 2 and by + 2 * bh >= ay
    return next_column or by >= ay + ah / 2


class Reader:
    def __init__(self, program):
        self.program = program
        self.focused = None
        self.faults = []
        self.listener = Atspi.EventListener.new(self.on_focus)
        self.listener.register("object:state-changed:focused")

    def on_focus(self, event):
        if event.detail1 and event.source.get_process_id() == self.program.get_process_id():
            self.focused = event.source

    def press(self, keysym, modifiers=()):
        for code in modifiers:
            Atspi.generate_keyboard_event(code, None, Atspi.KeySynthType.PRESS)
        Atspi.generate_keyboard_event(keysym, None, Atspi.KeySynthType.SYM)
        for code in reversed(modifiers):
            Atspi.generate_keyboard_event(code, None, Atspi.KeySynthType.RELEASE)

    def press_and_follow(self, keysym, modifiers=()):
        """Presses a key that moves the focus; returns what has it then."""
        self.focused = None
        self.press(keysym, modifiers)
        pump(lambda: self.focused is not None, 3)
        return self.focused

    def fault(self, section, sentence):
        self.faults.append(f"{section}: {sentence}")

    def check_names(self, section):
        count = 0
        for node in descendants(self.program):
            if not has(node, Atspi.StateType.FOCUSABLE) or not has(node, Atspi.StateType.SHOWING):
                continue
            count += 1
            if not (node.get_name() or "").strip():
                self.fault(section, f"a {node.get_role_name()} without a name")
            if node.get_role() not in ROLES:
                self.fault(section, f"{said(node)} has a role that says nothing of what it does")
        if count < 5:
            self.fault(section, f"only {count} controls are on the bus")
        return count

    def check_order(self, section):
        """Tab from the first control of the form until it leaves it."""
        seen = []
        current = self.focused
        while current is not None and len(seen) < STEPS and self.in_form(current):
            seen.append((said(current), self.scrolled(current)))
            current = self.press_and_follow(KEY_TAB)
        for (one, a), (two, b) in zip(seen, seen[1:]):
            if not comes_after(a, b):
                self.fault(section, f"Tab goes from {one} at {a[:2]} back to {two} at {b[:2]}")
        names = [name for name, _ in seen]
        if len(set(names)) != len(names):
            twice = sorted({name for name in names if names.count(name) > 1})
            self.fault(section, f"called alike: {', '.join(twice)}")
        if not seen:
            self.fault(section, "Tab does not come to the form")
        return len(seen)

    def in_form(self, node):
        while node is not None:
            if node.get_name() == "Form":
                self.form = node
                return True
            node = node.get_parent()
        return False

    def scrolled(self, node):
        """Where `node` stands in the form's content, whatever part of it is in view."""
        x, y, width, height = place(node)
        content = node
        while content.get_parent() is not None and content.get_parent().get_name() != "Form":
            content = content.get_parent()
        # The viewport stands between the form and what scrolls in it.
        inner = node
        while inner.get_parent() is not None and inner.get_parent() != content:
            inner = inner.get_parent()
        left, top, _, _ = place(inner)
        return x - left, y - top, width, height

    def go_to(self, section):
        self.press_and_follow(ord("O"), (CONTROL, SHIFT))
        for letter in section:
            self.press(ord(letter))
        self.press_and_follow(KEY_RETURN)
        return self.press_and_follow(KEY_RETURN)


CONTROL, SHIFT = 37, 50  # key codes of X for the left ones
KEY_TAB, KEY_RETURN = 0xFF09, 0xFF0D


def main(quoin, file):
    environment = dict(os.environ, QT_QPA_PLATFORM="xcb", QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1", LANG="C.UTF-8")
    Atspi.init()
    process = subprocess.Popen([quoin, file], env=environment)
    try:
        if not pump(lambda: find_program(process.pid) is not None, START_WITHIN):
            return ["the program does not appear on the accessibility bus"]
        reader = Reader(find_program(process.pid))
        if not pump(lambda: has(reader.program.get_child_at_index(0), Atspi.StateType.ACTIVE), START_WITHIN):
            return ["the window does not become active"]
        for section in SECTIONS:
            reader.go_to(section)
            names = reader.check_names(section)
            stops = reader.check_order(section)
            print(f"{section}: {names} controls, {stops} stops of Tab")
        return reader.faults
    finally:
        process.terminate()
        process.wait(10)


if __name__ == "__main__":
    if sys.argv[1] == "--inside":
        problems = main(*sys.argv[2:4])
        print("\n".join(problems))
        sys.exit(1 if problems else 0)
    # The bus begins behind the display: whoever sends keys for it asks its environment for the display.
    with Screen(), tempfile.TemporaryDirectory() as runtime:
        os.environ["XDG_RUNTIME_DIR"] = runtime  # sockets have short names
        sys.exit(subprocess.call(["dbus-run-session", "--", sys.executable, __file__, "--inside"] + sys.argv[1:3]))
