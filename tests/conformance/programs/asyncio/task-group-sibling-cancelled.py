import asyncio

async def worker(name, delay, error=None):
    try:
        await asyncio.sleep(delay)
        if error:
            raise error
        print(name, "finished")
    except asyncio.CancelledError:
        print(name, "cancelled")
        raise
    finally:
        print(name, "cleanup")

async def main():
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(worker("quick", 0))
            tg.create_task(worker("bad", 0.01, OSError("disk")))
            tg.create_task(worker("slow", 5))
    except* OSError as eg:
        print(eg.message, [str(e) for e in eg.exceptions])
    print(asyncio.current_task().cancelling())
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(worker("one", 0.01, ValueError(1)))
            tg.create_task(worker("two", 0.01, TypeError(2)))
    except ExceptionGroup as eg:
        print(sorted(repr(e) for e in eg.exceptions))

asyncio.run(main())
