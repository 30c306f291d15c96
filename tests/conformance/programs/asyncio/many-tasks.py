import asyncio

async def work(n):
    await asyncio.sleep(n % 7 * 0.01)
    return n

async def main():
    results = await asyncio.gather(*(work(n) for n in range(300)))
    print(sum(results), results[:5], results[-1])
    tasks = {asyncio.create_task(work(n)) for n in range(50)}
    total = 0
    while tasks:
        done, tasks = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        total += sum(t.result() for t in done)
    print(total)

asyncio.run(main())
