# Every task has a copy of the context in which it was made.
import asyncio
import contextvars

request = contextvars.ContextVar("request")

async def handle(n):
    request.set(n)
    await asyncio.sleep(0.1 / n)
    return request.get()

def callback(task):
    print("callback sees", request.get("nothing"))

async def main():
    request.set("main")
    print(await asyncio.gather(*(handle(n) for n in (1, 2, 3))))
    print(request.get())
    t = asyncio.create_task(handle(9))
    t.add_done_callback(callback)
    await t
    context = contextvars.copy_context()
    print(await asyncio.create_task(handle(5), context=context), context[request], request.get())
    loop = asyncio.get_running_loop()
    loop.call_soon(lambda: print("soon", request.get()), context=context)
    loop.call_soon(lambda: print("soon", request.get()))
    await asyncio.sleep(0)

asyncio.run(main())
