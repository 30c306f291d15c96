import asyncio
from contextlib import asynccontextmanager

class Session:
    async def __aenter__(self):
        print("enter")
        return self

    async def __aexit__(self, kind, value, tb):
        print("exit", kind and kind.__name__)
        return kind is ValueError

@asynccontextmanager
async def never():
    if False:
        yield

async def main():
    async with Session():
        raise ValueError("eaten")
    try:
        async with Session():
            raise KeyError("kept")
    except KeyError as e:
        print(e)
    try:
        async with never():
            pass
    except RuntimeError as e:
        print(e)
    for body in ("with Session(): pass",):
        try:
            exec(body, globals())
        except TypeError as e:
            print(e)
    try:
        async with open("/dev/null"):
            pass
    except TypeError as e:
        print(e)
    async with Session() as a, Session() as b:
        print(a is b)
    t = asyncio.create_task(asyncio.sleep(9))
    async with Session():
        t.cancel()
        print(await asyncio.gather(t, return_exceptions=True))

asyncio.run(main())
