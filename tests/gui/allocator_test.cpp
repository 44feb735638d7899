// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "app/allocator.h"

#include <QTest>

#include <array>
#include <cstddef>
#include <cstdlib>
#include <memory>
#include <vector>

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace quoin {

class AllocatorTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void largeArraysStandOnPagesOfTheirOwnAlsoWhenLargerOnesWereFreed()
    {
#if !defined(__GLIBC__) || defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
        QSKIP("The allocator is another one");
#else
        struct Free {
            void operator()(void* memory) const { std::free(memory); }
        };
        using Array = std::unique_ptr<void, Free>;
        constexpr std::size_t megabyte = std::size_t{1} << 20;
        setUpAllocator();
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

    void whatIsFreedIsJoinedAtOnce()
    {
#if !defined(__GLIBC__) || defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
        QSKIP("The allocator is another one");
#else
        setUpAllocator();
        std::vector<std::unique_ptr<std::array<std::byte, 48>>> pieces(100'000);
        for (auto& piece : pieces)
            piece = std::make_unique<std::array<std::byte, 48>>();
        pieces.clear();
        QCOMPARE(mallinfo2().smblks, std::size_t{0});
#endif
    }
};

} // namespace quoin

QTEST_APPLESS_MAIN(quoin::AllocatorTest)
#include "allocator_test.moc"
