import asyncio

async def work():
    try:
        print("working")
        await asyncio.sleep(3600)
    except asyncio.CancelledError as error:
        print("cleaning up", error.args)
        raise
    finally:
        print("finally")

async def main():
    task = asyncio.create_task(work())
    await asyncio.sleep(0.1)
    print(task.cancel("enough"))
    try:
        await task
    except asyncio.CancelledError as error:
        print("main: cancelled", error.args)
    print(task.cancelled(), task.done(), task.cancel())
    try:
        task.result()
    except asyncio.CancelledError:
        print("result raises")
    never = asyncio.create_task(work())
    never.cancel()
    await asyncio.wait([never])
    print(never.cancelled())

asyncio.run(main())
