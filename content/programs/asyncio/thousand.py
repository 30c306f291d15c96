import asyncio
from threading import Thread
from time import perf_counter, sleep

COUNT = 200

async def wait():
    await asyncio.sleep(0.5)

async def coroutines():
    await asyncio.gather(*(wait() for _ in range(COUNT)))

def threads():
    team = [Thread(target=sleep, args=(0.5,)) for _ in range(COUNT)]
    for thread in team:
        thread.start()
    for thread in team:
        thread.join()

start = perf_counter()
asyncio.run(coroutines())
print(f"{COUNT:,} coroutines {perf_counter() - start:.3f} s")
start = perf_counter()
threads()
print(f"{COUNT:,} threads    {perf_counter() - start:.3f} s")
