# Producer, filter and consumer as tasks around queues.
import asyncio

async def produce(out, n):
    for i in range(n):
        await out.put(i)
        await asyncio.sleep(0.01)
    await out.put(None)

async def square(inp, out):
    while (item := await inp.get()) is not None:
        await out.put(item * item)
    await out.put(None)

async def collect(inp):
    result = []
    while (item := await inp.get()) is not None:
        result.append(item)
    return result

async def main():
    a, b = asyncio.Queue(maxsize=2), asyncio.Queue(maxsize=2)
    async with asyncio.TaskGroup() as tg:
        tg.create_task(produce(a, 6))
        tg.create_task(square(a, b))
        result = tg.create_task(collect(b))
    print(result.result())

asyncio.run(main())
