import asyncio

async def every(seconds, function):
    while True:
        function()
        await asyncio.sleep(seconds)

async def main():
    ticks = []
    task = asyncio.create_task(every(0.001, lambda: ticks.append(len(ticks))))
    while len(ticks) < 3:
        await asyncio.sleep(0)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print(ticks[:3], task.cancelled())

asyncio.run(main())
