import asyncio
import threading
from concurrent.futures import ThreadPoolExecutor

def blocking(x):
    if x < 0:
        raise ValueError("negative")
    return x * 2, threading.current_thread() is threading.main_thread()

async def main():
    loop = asyncio.get_running_loop()
    print(await loop.run_in_executor(None, blocking, 1))
    with ThreadPoolExecutor(1, thread_name_prefix="own") as pool:
        print(await loop.run_in_executor(pool, lambda: threading.current_thread().name))
        print(await asyncio.gather(*(loop.run_in_executor(pool, blocking, n) for n in range(3))))
    print(await asyncio.to_thread(blocking, 5))
    for job in (asyncio.to_thread(blocking, -1), loop.run_in_executor(None, blocking, -1)):
        try:
            await job
        except ValueError as e:
            print(e)
    gate = threading.Event()
    waiting = asyncio.create_task(asyncio.to_thread(gate.wait))
    ticks = 0
    while ticks < 3:
        ticks += 1
        await asyncio.sleep(0)
    gate.set()
    print(await waiting, ticks)
    def from_thread():
        future = asyncio.run_coroutine_threadsafe(asyncio.sleep(0, "from the loop"), loop)
        return future.result(10)
    print(await asyncio.to_thread(from_thread))
    loop.call_soon_threadsafe(print, "threadsafe")
    await asyncio.sleep(0)

asyncio.run(main())
