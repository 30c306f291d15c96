import asyncio

async def important(log):
    await asyncio.sleep(0.02)
    log.append("saved")
    return 42

async def main():
    log = []
    inner = asyncio.create_task(important(log))
    outer = asyncio.shield(inner)
    await asyncio.sleep(0)
    outer.cancel()
    try:
        await outer
    except asyncio.CancelledError:
        print("outer cancelled", inner.cancelled(), outer.cancelled())
    print(await inner, log)

    async def caller():
        try:
            await asyncio.shield(saver)
        except asyncio.CancelledError:
            log.append("caller cancelled")
            raise

    saver = asyncio.create_task(important(log))
    t = asyncio.create_task(caller())
    await asyncio.sleep(0)
    t.cancel()
    await asyncio.wait([t, saver])
    print(log, saver.result())

    async def bad():
        raise ValueError("through the shield")

    try:
        await asyncio.shield(bad())
    except ValueError as e:
        print(e)
    done = asyncio.create_task(asyncio.sleep(0, "x"))
    await done
    print(asyncio.shield(done) is done)

asyncio.run(main())
