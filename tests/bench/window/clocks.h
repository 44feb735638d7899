// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QApplication>

#include <vector>

namespace quoin::bench {

/// What something took: by the clock on the wall, and of the GUI thread's own time. On a
/// machine that others use too, the second is what the program is to answer for.
struct Took {
    double wall = 0; ///< Milliseconds.
    double cpu = 0;
};

class Stopwatch {
public:
    Stopwatch() { restart(); }
    void restart();
    [[nodiscard]] Took elapsed() const;

private:
    double m_wall = 0;
    double m_cpu = 0;
};

/// Many measurements of the same.
class Samples {
public:
    void add(const Took& took);
    [[nodiscard]] Took median() const { return at(0.5); }
    [[nodiscard]] Took p99() const { return at(0.99); }
    [[nodiscard]] Took worst() const { return at(1); }

private:
    [[nodiscard]] Took at(double share) const;

    std::vector<double> m_wall;
    std::vector<double> m_cpu;
};

/// Knows the longest time that one event kept the GUI thread.
class StallMeter : public QApplication {
public:
    using QApplication::QApplication;

    bool notify(QObject* receiver, QEvent* event) override;
    void reset();
    [[nodiscard]] Took longest() const { return m_longest; }
    [[nodiscard]] QByteArray culprit() const { return m_culprit; } ///< Who took it, and of which event.

private:
    int m_depth = 0;
    Took m_longest;
    QByteArray m_culprit;
};

[[nodiscard]] double residentMegabytes(qint64 process = 0); ///< 0: this one.
[[nodiscard]] double machineLoad();

} // namespace quoin::bench
