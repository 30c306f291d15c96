import asyncio

async def work(n):
    await asyncio.sleep(0.1)
    return n * n

loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
print(loop.is_running(), loop.is_closed())
print(loop.run_until_complete(work(4)))
task = loop.create_task(work(5))
print(loop.run_until_complete(task), task.done())
print(loop.run_until_complete(asyncio.gather(work(1), work(2), return_exceptions=False)))
loop.call_later(0.1, loop.stop)
loop.run_forever()
print("stopped")
loop.close()
print(loop.is_closed())
for call in (loop.run_forever, lambda: loop.call_soon(print)):
    try:
        call()
    except RuntimeError as error:
        print(error)
loop.close()
