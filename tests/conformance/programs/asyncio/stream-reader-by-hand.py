import asyncio

async def main():
    reader = asyncio.StreamReader(limit=16)
    reader.feed_data(b"first\nsecond\nrest of it")
    print(await reader.readline(), await reader.readuntil(b"o"), await reader.readexactly(4))
    print(await reader.read(3), reader.at_eof())
    reader.feed_eof()
    try:
        await reader.readexactly(100)
    except asyncio.IncompleteReadError as error:
        print(error, error.partial)
    print(await reader.read(), reader.at_eof(), await reader.readline())
    long = asyncio.StreamReader(limit=4)
    long.feed_data(b"too long for the limit\nok\n")
    try:
        await long.readline()
    except ValueError as error:
        print(type(error).__name__, error)
    print(await long.readline())
    long.feed_data(b"abcdefghijk")
    try:
        await long.readuntil(b"#")
    except asyncio.LimitOverrunError as error:
        print(type(error).__name__, error, error.consumed)
    lines = asyncio.StreamReader()
    lines.feed_data(b"a\nb\nc")
    lines.feed_eof()
    print([line async for line in lines])
    for call in (lambda: asyncio.StreamReader(limit=0), lambda: lines.readexactly(-1)):
        try:
            result = call()
            await result
        except ValueError as error:
            print(error)

asyncio.run(main())
