import asyncio

async def resource(log):
    log.append("open")
    try:
        await asyncio.sleep(10)
    finally:
        await asyncio.sleep(0)
        log.append("closed")

async def main():
    log = []
    t = asyncio.create_task(resource(log))
    await asyncio.sleep(0)
    t.cancel()
    try:
        await t
    except asyncio.CancelledError:
        log.append("caller saw it")
    print(log)

    async def convert():
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError:
            raise RuntimeError("cleanup failed")

    t = asyncio.create_task(convert())
    await asyncio.sleep(0)
    t.cancel()
    r, = await asyncio.gather(t, return_exceptions=True)
    print(repr(r), t.cancelled(), repr(r.__context__))

    async def outer():
        await resource(log)

    log.clear()
    t = asyncio.create_task(outer())
    await asyncio.sleep(0)
    t.cancel()
    await asyncio.wait([t])
    print(log, t.cancelled())
    print(issubclass(asyncio.CancelledError, Exception), asyncio.CancelledError.__mro__[1].__name__)

asyncio.run(main())
