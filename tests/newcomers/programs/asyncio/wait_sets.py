import asyncio

async def main():
    tasks = {asyncio.create_task(asyncio.sleep(d, d)) for d in (0.03, 0.01)}
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    print(len(done), len(pending), done.pop().result())
    done, pending = await asyncio.wait(pending)
    print(len(done), len(pending))

asyncio.run(main())
