import asyncio
import gc

async def fail():
    raise ValueError("nobody looks")

async def main():
    loop = asyncio.get_running_loop()
    seen = []
    loop.set_exception_handler(lambda loop, context: seen.append((context["message"], repr(context.get("exception")))))
    t = asyncio.create_task(fail())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print(t.done(), seen)
    del t
    gc.collect()
    print(seen)
    f = loop.create_future()
    f.set_exception(KeyError("future"))
    del f
    gc.collect()
    print(seen[1:])
    t = asyncio.create_task(fail())
    await asyncio.wait([t])
    print(repr(t.exception()))
    del t
    gc.collect()
    print(len(seen))
    loop.call_soon(lambda: 1 / 0)
    await asyncio.sleep(0)
    print(seen[-1][0].startswith("Exception in callback"), seen[-1][1])
    loop.set_exception_handler(None)
    print(loop.get_exception_handler())

asyncio.run(main())
