// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "app/large_arrays.h"

#include <QTest>

#include <cstdlib>
#include <memory>

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace quoin {

class LargeArraysTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void standOnPagesOfTheirOwnAlsoWhenLargerOnesWereFreed()
    {
#if !defined(__GLIBC__) || defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
        QSKIP("The allocator is another one");
#else
        struct Free {
            void operator()(void* memory) const { std::free(memory); }
        };
        using Array = std::unique_ptr<void, Free>;
        constexpr std::size_t megabyte = std::size_t{1} << 20;
        growLargeArraysInPlace();
        Array largest(std::malloc(32 * megabyte));
        QVERIFY(largest != nullptr);
        largest.reset();
        const std::size_t mapped = mallinfo2().hblks;
        const Array array(std::malloc(16 * megabyte));
        QVERIFY(array != nullptr);
        QCOMPARE(mallinfo2().hblks, mapped + 1);
        const Array small(std::malloc(megabyte));
        QVERIFY(small != nullptr);
        QCOMPARE(mallinfo2().hblks, mapped + 1);
#endif
    }
};

} // namespace quoin

QTEST_APPLESS_MAIN(quoin::LargeArraysTest)
#include "large_arrays_test.moc"
