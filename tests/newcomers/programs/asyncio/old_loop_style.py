import asyncio

async def compute(x, y):
    await asyncio.sleep(0.01)
    return x + y

loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
try:
    print(loop.run_until_complete(compute(1, 2)))
    fut = loop.create_future()
    loop.call_later(0.01, fut.set_result, "later")
    print(loop.run_until_complete(fut))
finally:
    loop.close()
print(loop.is_closed())
