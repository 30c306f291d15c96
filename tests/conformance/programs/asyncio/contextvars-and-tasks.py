import asyncio
import contextvars

request = contextvars.ContextVar("request", default="none")

async def log(where):
    print(where, request.get())

async def handle(n):
    request.set(n)
    await asyncio.sleep(0)
    await log(f"handle {n}")
    request.set(f"{n} changed")

async def main():
    request.set("main")
    await asyncio.gather(handle(1), handle(2))
    await log("after gather")
    await handle(3)
    await log("after await")
    ctx = contextvars.copy_context()
    ctx.run(request.set, "own context")
    await asyncio.create_task(log("task"), context=ctx)
    await asyncio.to_thread(lambda: print("thread", request.get()))
    loop = asyncio.get_running_loop()
    print("executor", await loop.run_in_executor(None, request.get))
    loop.call_soon(lambda: print("call_soon", request.get()), context=ctx)
    await asyncio.sleep(0)
    t = asyncio.create_task(handle(9))
    await t
    print(t.get_context()[request])

asyncio.run(main())
print(request.get())
