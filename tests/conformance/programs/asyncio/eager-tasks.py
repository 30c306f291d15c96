import asyncio

async def quick(n):
    print("quick", n)
    return n

async def slow(n):
    print("slow begins", n)
    await asyncio.sleep(0.1)
    print("slow ends", n)
    return n

async def main():
    loop = asyncio.get_running_loop()
    loop.set_task_factory(asyncio.eager_task_factory)
    print(loop.get_task_factory() is asyncio.eager_task_factory)
    a = asyncio.create_task(quick(1))
    print("made", a.done())
    b = asyncio.create_task(slow(2))
    print("made", b.done())
    print(await asyncio.gather(a, b, quick(3)))
    async with asyncio.TaskGroup() as tg:
        c = tg.create_task(quick(4))
    print(c.result())
    loop.set_task_factory(None)
    d = asyncio.create_task(quick(5))
    print("made", d.done())
    await d

asyncio.run(main())
