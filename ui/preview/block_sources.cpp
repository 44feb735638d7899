// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/preview/block_sources.h"

#include "ui/preview/picture_reader.h"
#include "ui/preview/picture_watch.h"

#include <QDateTime>
#include <QFileInfo>
#include <QUrl>

#include <algorithm>
#include <utility>
#include <vector>

namespace quoin {

namespace {

constexpr qsizetype coloursAtOnce = 3'000; // UTF-16 units: some 2 ms.
constexpr qsizetype coloursAtAll = 400'000;
constexpr qsizetype mostSpans = 512;      // Of fences remembered.
constexpr qsizetype longestAddress = 400; // One that is longer holds the image itself.

BlockSources::Picture::State stateOf(PictureFault fault)
{
    using State = BlockSources::Picture::State;
    switch (fault) {
    case PictureFault::None:
        return State::Shown;
    case PictureFault::Missing:
        return State::Missing;
    case PictureFault::TooLarge:
        return State::TooLarge;
    case PictureFault::TooComplex:
        return State::TooComplex;
    case PictureFault::Unreadable:
    case PictureFault::Cancelled:
        break;
    }
    return State::Unreadable;
}

} // namespace

BlockSources::BlockSources(QObject* parent)
    : QObject(parent)
    , m_wanted(std::make_shared<std::atomic<bool>>(true))
    , m_watch(new PictureWatch(this))
{
    connect(m_watch, &PictureWatch::stirred, this, &BlockSources::checkPictures);
    m_pool.setMaxThreadCount(1);
}

BlockSources::~BlockSources()
{
    *m_wanted = false;
    m_pool.clear();
    m_pool.waitForDone();
}

CodeSpansPtr BlockSources::spans(const QString& code, const QString& info)
{
    const Key key{code, info};
    if (const auto known = m_spans.constFind(key); known != m_spans.constEnd())
        return *known;
    if (m_spans.size() > mostSpans)
        m_spans.clear();
    if (code.size() > coloursAtAll)
        return std::make_shared<const CodeSpans>();
    if (code.size() <= coloursAtOnce && isLanguageLoaded(info)) {
        auto made = std::make_shared<const CodeSpans>(codeSpans(code, info));
        m_spans.insert(key, made);
        return made;
    }
    if (!m_spansUnderWay.contains(key))
        startSpans(code, info);
    return nullptr;
}

void BlockSources::startSpans(const QString& code, const QString& info)
{
    m_spansUnderWay.insert({code, info});
    m_pool.start([this, code, info] { // The destructor waits for it.
        auto made = std::make_shared<const CodeSpans>(codeSpans(code, info));
        QMetaObject::invokeMethod(this, [this, code, info, made] {
            m_spansUnderWay.remove({code, info});
            m_spans.insert({code, info}, made);
            Q_EMIT arrived();
        });
    });
}

BlockSources::Picture BlockSources::picture(const QString& address)
{
    if (const auto known = m_pictures.constFind(address); known != m_pictures.constEnd())
        return known->picture;
    const Place place = placeOf(address);
    m_pictures[address].picture.state = place.state;
    if (place.state == Picture::State::Loading)
        startPicture(address, place.path);
    return m_pictures[address].picture;
}

QImage BlockSources::pixels(const QString& address)
{
    const auto known = m_pictures.find(address);
    if (known == m_pictures.end() || known->picture.state != Picture::State::Shown)
        return {};
    known->painted = ++m_paintings;
    if (known->picture.image.isNull() && !known->isUnderWay)
        startPicture(address, placeOf(address).path);
    return m_pictures.value(address).picture.image;
}

BlockSources::Place BlockSources::placeOf(const QString& address) const
{
    const QUrl url(address);
    QString path = QUrl::fromPercentEncoding(address.toUtf8());
    const bool isFile = url.scheme() == u"file";
    if (isFile)
        path = url.toLocalFile();
    // Two slashes or backslashes lead to another machine, where the system has such names.
    if ((!isFile && url.scheme().size() > 1) || path.startsWith(u"//") || path.startsWith(QStringLiteral("\\\\")))
        return {Picture::State::Remote, {}};
    if (address.isEmpty())
        return {Picture::State::Missing, {}};
    if (QFileInfo(path).isRelative())
        path = m_folder.isEmpty() ? QString() : QDir(m_folder).filePath(path);
    return {path.isEmpty() ? Picture::State::Missing : Picture::State::Loading, path};
}

BlockSources::Picture::State BlockSources::knownState(const QString& address) const
{
    return m_pictures.value(address).picture.state;
}

QString BlockSources::shortened(const QString& address)
{
    if (address.size() <= longestAddress)
        return address;
    return address.left(longestAddress / 2) + QChar(0x2026) + address.right(longestAddress / 4);
}

void BlockSources::startPicture(const QString& address, const QString& path)
{
    ++m_counts.picturesRead;
    m_pictures[address].isUnderWay = true;
    m_pictures[address].path = path;
    m_pool.start([this, address, path, wanted = m_wanted] {
        Picture picture;
        const Stamp stamp = stampOf(path); // What is written from here on makes it another one.
        const ReadPicture read = readPicture(path, [&wanted] { return wanted->load(); });
        picture.image = read.image;
        picture.size = picture.image.size();
        picture.state = stateOf(read.fault);
        QMetaObject::invokeMethod(this, [this, address, wanted, picture, stamp] {
            ++m_counts.picturesDone;
            if (!*wanted) // It is another image than the one of that name there.
                return;
            m_pictures[address].stamp = stamp;
            takePicture(address, picture);
        });
    });
}

void BlockSources::takePicture(const QString& address, const Picture& picture)
{
    Known& known = m_pictures[address];
    const bool isAsBefore = known.picture.state == picture.state && known.picture.size == picture.size;
    m_counts.pixelBytes += picture.image.sizeInBytes() - known.picture.image.sizeInBytes();
    known.picture = picture;
    known.isUnderWay = false;
    m_watch->watch(known.path);
    checkAgain();
    if (isAsBefore)
        Q_EMIT arrived();
    else
        Q_EMIT pictureArrived();
}

BlockSources::Stamp BlockSources::stampOf(const QString& path)
{
    const QFileInfo info(path);
    return {info.exists(), info.size(), info.lastModified().toMSecsSinceEpoch()};
}

void BlockSources::checkPictures()
{
    struct Read {
        QString address;
        QString path;
        Stamp stamp;
    };
    std::vector<Read> all;
    for (auto known = m_pictures.cbegin(); known != m_pictures.cend(); ++known) {
        m_checksAgain = m_checksAgain || known->isUnderWay;
        if (!known->path.isEmpty() && !known->isUnderWay)
            all.push_back({known.key(), known->path, known->stamp});
    }
    m_checksAgain = m_checksAgain || m_isChecking;
    if (m_isChecking || all.empty())
        return;
    m_isChecking = true;
    ++m_counts.checks;
    m_pool.start([this, all = std::move(all), wanted = m_wanted] {
        QStringList changed;
        for (const Read& read : all) {
            if (*wanted && stampOf(read.path) != read.stamp)
                changed.append(read.address);
        }
        QMetaObject::invokeMethod(this, [this, changed, wanted] {
            m_isChecking = false;
            takeCheck(*wanted ? changed : QStringList());
        });
    });
}

void BlockSources::takeCheck(const QStringList& changed)
{
    for (const QString& address : changed) {
        const auto known = m_pictures.constFind(address);
        if (known != m_pictures.constEnd() && !known->isUnderWay)
            startPicture(address, known->path);
    }
    for (const Known& known : std::as_const(m_pictures)) {
        if (!known.path.isEmpty() && !known.isUnderWay) // Its folder may have come, or it may be another file.
            m_watch->watch(known.path);
    }
    checkAgain();
}

void BlockSources::checkAgain()
{
    if (m_isChecking || m_counts.picturesRead != m_counts.picturesDone || !std::exchange(m_checksAgain, false))
        return;
    checkPictures();
}

void BlockSources::trimPictures(const QSet<QString>& inView)
{
    std::vector<std::pair<qint64, QString>> others;
    for (auto known = m_pictures.cbegin(); known != m_pictures.cend(); ++known) {
        if (!known->picture.image.isNull() && !inView.contains(known.key()))
            others.emplace_back(known->painted, known.key());
    }
    std::sort(others.begin(), others.end());
    for (const auto& [painted, address] : others) {
        if (!isOverfull())
            return;
        QImage& image = m_pictures[address].picture.image;
        m_counts.pixelBytes -= image.sizeInBytes();
        image = {};
    }
}

void BlockSources::setFolder(const QString& folder)
{
    if (folder == m_folder)
        return;
    m_folder = folder;
    *m_wanted = false;
    m_wanted = std::make_shared<std::atomic<bool>>(true);
    m_pictures.clear();
    m_watch->clear();
    m_checksAgain = false;
    m_counts.pixelBytes = 0;
}

} // namespace quoin
