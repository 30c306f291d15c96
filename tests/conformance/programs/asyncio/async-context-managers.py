import asyncio
from contextlib import AsyncExitStack, aclosing, asynccontextmanager

class Connection:
    def __init__(self, name):
        self.name = name
    async def __aenter__(self):
        await asyncio.sleep(0.01)
        print("open", self.name)
        return self
    async def __aexit__(self, kind, error, tb):
        await asyncio.sleep(0.01)
        print("close", self.name, kind and kind.__name__)
        return kind is KeyError

@asynccontextmanager
async def transaction(name):
    print("begin", name)
    try:
        yield name.upper()
    except ValueError:
        print("rollback", name)
        raise
    else:
        print("commit", name)

async def numbers():
    try:
        yield 1
        yield 2
    finally:
        print("numbers closed")

async def main():
    async with Connection("a") as a, Connection("b"):
        print("inside", a.name)
    async with Connection("c"):
        raise KeyError("swallowed")
    async with transaction("t") as t:
        print(t)
    try:
        async with transaction("u"):
            raise ValueError("no")
    except ValueError as error:
        print("caught", error)
    async with AsyncExitStack() as stack:
        for name in "xy":
            await stack.enter_async_context(Connection(name))
        stack.push_async_callback(asyncio.sleep, 0)
    async with aclosing(numbers()) as gen:
        async for n in gen:
            print(n)
            break

asyncio.run(main())
