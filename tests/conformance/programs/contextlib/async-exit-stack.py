import asyncio
from contextlib import AsyncExitStack, asynccontextmanager, aclosing, contextmanager

@asynccontextmanager
async def connection(name):
    print("connect", name)
    await asyncio.sleep(0)
    try:
        yield name
    finally:
        await asyncio.sleep(0)
        print("disconnect", name)

@contextmanager
def plain():
    print("plain in")
    yield
    print("plain out")

async def bye(word):
    print("bye", word)

async def numbers():
    try:
        for i in range(10):
            yield i
    finally:
        print("generator closed")

async def main():
    async with AsyncExitStack() as stack:
        got = [await stack.enter_async_context(connection(n)) for n in "xy"]
        stack.enter_context(plain())
        stack.push_async_callback(bye, "now")
        print(got)
    async with aclosing(numbers()) as gen:
        async for n in gen:
            if n == 2:
                break
    try:
        async with AsyncExitStack() as stack:
            await stack.enter_async_context(plain())
    except TypeError as e:
        print(e)

    @connection("deco")
    async def work():
        return "worked"

    print(await work())
    print(await work())

asyncio.run(main())
