import asyncio
from concurrent.futures import Future, ThreadPoolExecutor

async def main():
    with ThreadPoolExecutor(1) as pool:
        f = asyncio.wrap_future(pool.submit(pow, 2, 10))
        print(type(f).__name__, await f)
    later = Future()
    g = asyncio.wrap_future(later)
    asyncio.get_running_loop().call_later(0.1, later.set_exception, OSError("disk"))
    try:
        await g
    except OSError as error:
        print("OSError", error)
    cancelled = Future()
    h = asyncio.wrap_future(cancelled)
    h.cancel()
    await asyncio.sleep(0)
    print(cancelled.cancelled(), asyncio.wrap_future(h) is h)

asyncio.run(main())
