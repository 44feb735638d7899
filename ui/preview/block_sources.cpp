// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/preview/block_sources.h"

#include "ui/preview/picture_reader.h"

#include <QFileInfo>
#include <QUrl>

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
        break;
    }
    return State::Unreadable;
}

} // namespace

BlockSources::BlockSources(QObject* parent) : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
    m_pool.setThreadPriority(QThread::LowPriority);
}

BlockSources::~BlockSources()
{
    m_wanted = false;
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
        return *known;
    Picture picture;
    const QUrl url(address);
    QString path = QUrl::fromPercentEncoding(address.toUtf8());
    const bool isFile = url.scheme() == u"file";
    if (isFile)
        path = url.toLocalFile();
    // Two slashes or backslashes lead to another machine, where the system has such names.
    if ((!isFile && url.scheme().size() > 1) || path.startsWith(u"//") || path.startsWith(QStringLiteral("\\\\")))
        picture.state = Picture::State::Remote;
    if (address.isEmpty())
        picture.state = Picture::State::Missing;
    if (picture.state == Picture::State::Loading) {
        if (QFileInfo(path).isRelative())
            path = m_folder.isEmpty() ? QString() : QDir(m_folder).filePath(path);
        if (path.isEmpty())
            picture.state = Picture::State::Missing;
        else
            startPicture(address, path);
    }
    m_pictures.insert(address, picture);
    return picture;
}

BlockSources::Picture::State BlockSources::knownState(const QString& address) const
{
    return m_pictures.value(address).state;
}

QString BlockSources::shortened(const QString& address)
{
    if (address.size() <= longestAddress)
        return address;
    return address.left(longestAddress / 2) + QChar(0x2026) + address.right(longestAddress / 4);
}

void BlockSources::startPicture(const QString& address, const QString& path)
{
    m_pool.start([this, address, path] {
        Picture picture;
        const ReadPicture read = readPicture(path, m_wanted);
        picture.image = read.image;
        picture.size = picture.image.size();
        picture.state = stateOf(read.fault);
        QMetaObject::invokeMethod(this, [this, address, picture] {
            m_pictures.insert(address, picture);
            Q_EMIT pictureArrived();
        });
    });
}

void BlockSources::setFolder(const QString& folder)
{
    if (folder == m_folder)
        return;
    m_folder = folder;
    m_pictures.clear();
}

} // namespace quoin
