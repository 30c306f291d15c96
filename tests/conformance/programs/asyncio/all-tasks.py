import asyncio

async def nap(n):
    await asyncio.sleep(n)

async def main():
    for n in (0.1, 0.2, 0.3):
        asyncio.create_task(nap(n), name=f"nap {n}")
    print(sorted(t.get_name() for t in asyncio.all_tasks()))
    await asyncio.sleep(0.15)
    print(sorted(t.get_name() for t in asyncio.all_tasks()))
    mine = asyncio.current_task()
    others = asyncio.all_tasks() - {mine}
    await asyncio.gather(*others)
    print(asyncio.all_tasks() == {mine})

asyncio.run(main())
