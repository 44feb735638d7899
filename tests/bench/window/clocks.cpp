// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "tests/bench/window/clocks.h"

#include <QFile>
#include <QMetaEnum>

#include <algorithm>
#include <ctime>

namespace quoin::bench {

namespace {

double now(clockid_t clock)
{
    timespec time{};
    clock_gettime(clock, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

double ofSorted(std::vector<double> values, double share)
{
    if (values.empty())
        return 0;
    std::sort(values.begin(), values.end());
    const auto last = static_cast<double>(values.size() - 1);
    return values[static_cast<std::size_t>(share * last)];
}

} // namespace

void Stopwatch::restart()
{
    m_wall = now(CLOCK_MONOTONIC);
    m_cpu = now(CLOCK_THREAD_CPUTIME_ID);
}

Took Stopwatch::elapsed() const
{
    return {now(CLOCK_MONOTONIC) - m_wall, now(CLOCK_THREAD_CPUTIME_ID) - m_cpu};
}

void Samples::add(const Took& took)
{
    m_wall.push_back(took.wall);
    m_cpu.push_back(took.cpu);
}

Took Samples::at(double share) const
{
    return {ofSorted(m_wall, share), ofSorted(m_cpu, share)};
}

bool StallMeter::notify(QObject* receiver, QEvent* event)
{
    if (m_depth > 0)
        return QApplication::notify(receiver, event);
    const QByteArray who = receiver->metaObject()->className();
    const int type = event->type();
    const Stopwatch watch;
    ++m_depth;
    const bool result = QApplication::notify(receiver, event);
    --m_depth;
    const Took took = watch.elapsed();
    if (took.cpu > m_longest.cpu) {
        const char* name = QMetaEnum::fromType<QEvent::Type>().valueToKey(type);
        m_culprit = who + " " + (name ? QByteArray(name) : QByteArray::number(type));
    }
    m_longest = {std::max(m_longest.wall, took.wall), std::max(m_longest.cpu, took.cpu)};
    return result;
}

void StallMeter::reset()
{
    m_longest = {};
    m_culprit.clear();
}

double residentMegabytes(qint64 process)
{
    QFile file(process > 0 ? QStringLiteral("/proc/%1/status").arg(process) : QStringLiteral("/proc/self/status"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray& line : file.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).trimmed().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

double machineLoad()
{
    QFile file(QStringLiteral("/proc/loadavg"));
    return file.open(QIODevice::ReadOnly) ? file.readAll().split(' ').first().toDouble() : 0;
}

} // namespace quoin::bench
