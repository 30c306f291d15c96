# What a coroutine may wait for: futures of its own loop.
import asyncio

class Odd:
    def __await__(self):
        yield "not a future"

async def odd():
    await Odd()

async def other_loop(fut):
    await fut

async def self_wait():
    await asyncio.current_task()

async def main():
    try:
        await odd()
    except RuntimeError as error:
        print(error)
    loop = asyncio.new_event_loop()
    fut = loop.create_future()
    try:
        await other_loop(fut)
    except RuntimeError as error:
        print("attached to a different loop" in str(error))
    loop.close()
    try:
        await asyncio.create_task(self_wait())
    except RuntimeError as error:
        print(str(error).split(":")[0])
    try:
        asyncio.create_task(5)
    except TypeError as error:
        print(error)

asyncio.run(main())
