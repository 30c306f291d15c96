import asyncio

async def work(n):
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("cancelled", n)
        raise

async def main():
    group = asyncio.gather(work(1), work(2))
    await asyncio.sleep(0)
    print(group.cancel(), group.done())
    try:
        await group
    except asyncio.CancelledError:
        print("gather cancelled", group.cancelled())
    one = asyncio.create_task(work(3))
    await asyncio.sleep(0)
    one.cancel()
    print(await asyncio.gather(one, asyncio.sleep(0.1, "fine"), return_exceptions=True))

asyncio.run(main())
