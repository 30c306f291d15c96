import asyncio

async def important():
    await asyncio.sleep(0.3)
    print("important work is done")
    return 7

async def main():
    inner = asyncio.create_task(important())
    try:
        await asyncio.wait_for(asyncio.shield(inner), 0.1)
    except TimeoutError:
        print("timeout", inner.cancelled(), inner.done())
    print(await inner)
    outer = asyncio.shield(asyncio.create_task(important()))
    outer.cancel()
    print(outer.cancelled())
    await asyncio.sleep(0.5)
    failing = asyncio.shield(asyncio.ensure_future(asyncio.sleep(0, "x")))
    print(await failing)

asyncio.run(main())
