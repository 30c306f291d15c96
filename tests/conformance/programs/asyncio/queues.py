import asyncio

async def producer(queue):
    for n in range(5):
        await queue.put(n)
        print("put", n, queue.qsize())
    await queue.put(None)

async def consumer(queue):
    while (item := await queue.get()) is not None:
        print("got", item)
        await asyncio.sleep(0.1)

async def main():
    queue = asyncio.Queue(maxsize=2)
    print(queue.maxsize, queue.empty(), queue.full())
    await asyncio.gather(producer(queue), consumer(queue))
    for call in (queue.get_nowait, lambda: [queue.put_nowait(i) for i in range(3)]):
        try:
            call()
        except (asyncio.QueueEmpty, asyncio.QueueFull) as error:
            print(type(error).__name__, repr(str(error)))
    print(str(queue), queue.full())

asyncio.run(main())
