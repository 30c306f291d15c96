import asyncio

def show(*args):
    print(*args)

async def main():
    loop = asyncio.get_running_loop()
    now = loop.time()
    loop.call_later(0.2, show, "later 0.2")
    loop.call_at(now + 0.1, show, "at 0.1")
    loop.call_soon(show, "soon", 1)
    handle = loop.call_later(0.15, show, "never")
    loop.call_soon(show, "soon", 2)
    print("scheduled", handle.cancelled(), round(handle.when() - now, 2))
    handle.cancel()
    print(handle.cancelled())
    await asyncio.sleep(0.3)
    print(round(loop.time() - now, 1))

asyncio.run(main())
