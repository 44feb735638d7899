// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// For builds with ThreadSanitizer: what Qt promises of the order between threads. It orders by means that a Qt built
// without the sanitizer does not show, so that whatever one thread hands to another would look like a race. These
// functions stand before Qt's own of the same name, tell the sanitizer, and call them. Nothing else is declared to be
// in order: what our code does in two threads without handing it over by one of these, by a mutex or by an atomic, is
// told.
#include <QMutex>
#include <QObject>
#include <QRunnable>
#include <QThreadPool>

#include <cstdio>
#include <cstdlib>
#include <dlfcn.h>
#include <functional>
#include <utility>

extern "C" {
void __tsan_acquire(void* place);
void __tsan_release(void* place);
}

namespace {

template <typename Function>
Function own(const char* symbol)
{
    void* found = dlsym(RTLD_NEXT, symbol);
    if (found == nullptr) {
        std::fprintf(stderr, "tests/support/qt_order.cpp: this Qt has no %s\n", symbol);
        std::abort();
    }
    return reinterpret_cast<Function>(found);
}

/// Stands for a slot that another thread calls: what came before it was posted has happened when it is called.
class OrderedSlot final : public QtPrivate::QSlotObjectBase {
public:
    explicit OrderedSlot(QSlotObjectBase* slot) : QSlotObjectBase(&impl), m_slot(slot) {}

private:
    static void impl(int which, QSlotObjectBase* self, QObject* receiver, void** arguments, bool* /*isSame*/)
    {
        auto* ordered = static_cast<OrderedSlot*>(self);
        __tsan_acquire(ordered);
        if (which == Call) {
            ordered->m_slot->call(receiver, arguments);
        } else if (which == Destroy) {
            ordered->m_slot->destroyIfLastRef();
            delete ordered;
        }
    }

    QSlotObjectBase* m_slot;
};

/// The same for what a worker runs, and for what it did when somebody waits for all of them.
class OrderedWork final : public QRunnable {
public:
    OrderedWork(std::function<void()> work, QThreadPool* pool) : m_work(std::move(work)), m_pool(pool) {}

    void run() override
    {
        __tsan_acquire(this);
        m_work();
        m_work = nullptr; // What it held goes in this thread, before anybody hears that it is done.
        __tsan_release(m_pool);
    }

private:
    std::function<void()> m_work;
    QThreadPool* m_pool;
};

} // namespace

void QThreadPool::start(std::function<void()> functionToRun, int priority)
{
    auto* work = new OrderedWork(std::move(functionToRun), this);
    __tsan_release(work);
    start(work, priority);
}

bool QThreadPool::waitForDone(int msecs)
{
    static const auto waitForDone = own<bool (*)(QThreadPool*, int)>("_ZN11QThreadPool11waitForDoneEi");
    const bool isDone = waitForDone(this, msecs);
    __tsan_acquire(this);
    return isDone;
}

bool QMetaObject::invokeMethodImpl(QObject* object, QtPrivate::QSlotObjectBase* slot, Qt::ConnectionType type,
                                   void* ret)
{
    static const auto invoke = own<bool (*)(QObject*, QtPrivate::QSlotObjectBase*, Qt::ConnectionType, void*)>(
        "_ZN11QMetaObject16invokeMethodImplEP7QObjectPN9QtPrivate15QSlotObjectBaseEN2Qt14ConnectionTypeEPv");
    auto* ordered = new OrderedSlot(slot);
    __tsan_release(ordered);
    return invoke(object, ordered, type, ret);
}

// The way through a mutex that nobody holds is compiled into our own code; these are for one that somebody does.
void QBasicMutex::lockInternal() noexcept
{
    static const auto lock = own<void (*)(QBasicMutex*)>("_ZN11QBasicMutex12lockInternalEv");
    lock(this);
    __tsan_acquire(this);
}

void QBasicMutex::unlockInternal() noexcept
{
    static const auto unlock = own<void (*)(QBasicMutex*)>("_ZN11QBasicMutex14unlockInternalEv");
    __tsan_release(this);
    unlock(this);
}
