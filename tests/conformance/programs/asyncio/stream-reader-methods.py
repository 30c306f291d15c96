import asyncio

async def main():
    r = asyncio.StreamReader(limit=16)
    r.feed_data(b"first line\nsecond")
    print(await r.readline(), await r.read(3), await r.readexactly(3))
    r.feed_data(b"a;b;rest")
    print(await r.readuntil(b";"), await r.readuntil(b";"))
    r.feed_eof()
    print(await r.read(), await r.read(5), r.at_eof(), await r.readline())
    try:
        await r.readexactly(2)
    except asyncio.IncompleteReadError as e:
        print(e, e.partial, e.expected)
    r = asyncio.StreamReader(limit=4)
    r.feed_data(b"much too long\n")
    try:
        await r.readline()
    except ValueError as e:
        print(type(e).__name__, e)
    r = asyncio.StreamReader()
    r.feed_data(b"no newline")
    r.feed_eof()
    try:
        await r.readuntil()
    except asyncio.IncompleteReadError as e:
        print(e.partial)
    r = asyncio.StreamReader()
    r.feed_data(b"x\ny\n")
    r.feed_eof()
    print([line async for line in r])
    r = asyncio.StreamReader()
    r.set_exception(ConnectionResetError("gone"))
    try:
        await r.read()
    except ConnectionResetError as e:
        print(e, r.exception() is e)
    for wrong in (r.readexactly(-1), r.readuntil(b"")):
        try:
            await wrong
        except ValueError as e:
            print(e)

asyncio.run(main())
