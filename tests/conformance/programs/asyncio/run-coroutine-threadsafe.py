import asyncio
import concurrent.futures
import threading

async def work(n):
    await asyncio.sleep(0.1)
    if n < 0:
        raise ValueError("negative")
    return n * 2

loop = asyncio.new_event_loop()
thread = threading.Thread(target=loop.run_forever)
thread.start()
future = asyncio.run_coroutine_threadsafe(work(21), loop)
print(type(future).__module__, future.result(timeout=5))
print(repr(asyncio.run_coroutine_threadsafe(work(-1), loop).exception()))
try:
    asyncio.run_coroutine_threadsafe(asyncio.sleep(9), loop).result(timeout=0.1)
except concurrent.futures.TimeoutError:
    print("timeout")
try:
    asyncio.run_coroutine_threadsafe(work, loop)
except TypeError as error:
    print(error)
loop.call_soon_threadsafe(loop.stop)
thread.join()
for task in asyncio.all_tasks(loop):
    task.cancel()
    loop.run_until_complete(asyncio.gather(task, return_exceptions=True))
loop.close()
print("closed")
