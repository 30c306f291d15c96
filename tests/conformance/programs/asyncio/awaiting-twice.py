import asyncio

async def work():
    return 1

async def main():
    coro = work()
    print(await coro)
    try:
        await coro
    except RuntimeError as error:
        print(error)
    task = asyncio.create_task(work())
    print(await task, await task)
    try:
        await 5
    except TypeError as error:
        print("TypeError")
    try:
        await asyncio.sleep("1")
    except TypeError as error:
        print(error)

asyncio.run(main())
