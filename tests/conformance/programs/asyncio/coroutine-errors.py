import asyncio
import inspect
import warnings

warnings.simplefilter("ignore")

async def co():
    return 1

async def main():
    c = co()
    print(asyncio.iscoroutine(c), asyncio.iscoroutinefunction(co) if False else inspect.iscoroutinefunction(co), await c)
    try:
        await c
    except RuntimeError as e:
        print(e)
    for wrong in (lambda: asyncio.run(co()), lambda: asyncio.create_task(5), lambda: asyncio.create_task(co), lambda: asyncio.ensure_future(3)):
        try:
            wrong()
        except (RuntimeError, TypeError, ValueError) as e:
            print(type(e).__name__, str(e).split(" at 0x")[0])
    try:
        await 5
    except TypeError as e:
        print(e)
    try:
        for x in co():
            pass
    except TypeError as e:
        print(e)
    class Awaitable:
        def __await__(self):
            yield from asyncio.sleep(0).__await__()
            return "awaited"
    print(await Awaitable(), await asyncio.ensure_future(Awaitable()))
    class Bad:
        def __await__(self):
            return 7
    try:
        await Bad()
    except TypeError as e:
        print(e)

asyncio.run(main())
for wrong in (lambda: asyncio.run(5), lambda: asyncio.run(main), lambda: asyncio.create_task(co()), asyncio.get_running_loop):
    try:
        wrong()
    except (ValueError, TypeError, RuntimeError) as e:
        print(type(e).__name__, str(e).split(" at 0x")[0])
