import asyncio
import threading
import time
from concurrent.futures import ThreadPoolExecutor

def blocking(n):
    time.sleep(0.1 * n)
    return n, threading.current_thread() is threading.main_thread()

async def main():
    loop = asyncio.get_running_loop()
    print(await loop.run_in_executor(None, blocking, 1))
    with ThreadPoolExecutor(max_workers=3) as pool:
        print(await asyncio.gather(*(loop.run_in_executor(pool, blocking, n) for n in (3, 1, 2))))
    try:
        await loop.run_in_executor(None, int, "x")
    except ValueError as error:
        print(error)

asyncio.run(main())
