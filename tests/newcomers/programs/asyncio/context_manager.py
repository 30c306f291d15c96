import asyncio
from contextlib import asynccontextmanager

class Connection:
    async def __aenter__(self):
        await asyncio.sleep(0.01)
        print("open")
        return self
    async def __aexit__(self, *exc):
        print("close")
    async def query(self):
        return 42

@asynccontextmanager
async def transaction():
    print("begin")
    try:
        yield "tx"
    finally:
        print("commit")

async def main():
    async with Connection() as c, transaction() as t:
        print(await c.query(), t)

asyncio.run(main())
