# What cannot be awaited says so.
import asyncio


async def main():
    for thing in (asyncio.Lock(), 5, asyncio.Queue()):
        try:
            await thing
        except TypeError as error:
            print(type(error).__name__, type(thing).__name__ in str(error))


asyncio.run(main())
