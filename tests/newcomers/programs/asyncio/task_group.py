import asyncio

async def job(n):
    await asyncio.sleep(n / 100)
    return n * 10

async def main():
    async with asyncio.TaskGroup() as tg:
        tasks = [tg.create_task(job(n)) for n in (3, 1, 2)]
    print([t.result() for t in tasks])
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(job(50))
            tg.create_task(asyncio.sleep(0.01, 1)).add_done_callback(lambda t: None)
            async def fail():
                raise ValueError("one failed")
            tg.create_task(fail())
    except* ValueError as group:
        print(group.exceptions)

asyncio.run(main())
