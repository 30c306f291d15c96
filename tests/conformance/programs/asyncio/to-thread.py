import asyncio
import contextvars
import time

user = contextvars.ContextVar("user")

def blocking(text, *, times=1):
    time.sleep(0.2)
    return f"{user.get()}: {text * times}"

async def tick():
    for n in range(3):
        await asyncio.sleep(0.05)
        print("tick", n)

async def main():
    user.set("ann")
    result, _ = await asyncio.gather(asyncio.to_thread(blocking, "ab", times=2), tick())
    print(result)

asyncio.run(main())
