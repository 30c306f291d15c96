import asyncio

async def important():
    await asyncio.sleep(0.05)
    print("important finished")
    return 1

async def main():
    me = asyncio.current_task()
    print(me.get_name().startswith("Task-"))
    task = asyncio.create_task(important(), name="vip")
    try:
        await asyncio.wait_for(asyncio.shield(task), 0.01)
    except asyncio.TimeoutError:
        print("timed out, still going:", not task.done())
    print(await task, task.get_name())

asyncio.run(main())
