import asyncio
background = set()
async def job(n):
    await asyncio.sleep(0.001 * n)
    print("job", n)
async def main():
    for n in range(3):
        task = asyncio.create_task(job(n))
        background.add(task)
        task.add_done_callback(background.discard)
    await asyncio.sleep(0.05)
    print(len(background), len(asyncio.all_tasks()))
asyncio.run(main())
