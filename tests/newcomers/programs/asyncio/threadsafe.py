import asyncio, threading
async def add(a, b):
    await asyncio.sleep(0.01)
    return a + b
loop = asyncio.new_event_loop()
t = threading.Thread(target=loop.run_forever)
t.start()
future = asyncio.run_coroutine_threadsafe(add(1, 2), loop)
print(future.result(timeout=5))
loop.call_soon_threadsafe(loop.stop)
t.join()
loop.close()
