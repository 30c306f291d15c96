import asyncio
import time


async def heartbeat():
    for beat in range(6):
        print("beat", beat)
        await asyncio.sleep(0.01)


async def rude():
    await asyncio.sleep(0.015)
    time.sleep(0.05)  # nobody else gets a turn


async def main():
    await asyncio.gather(heartbeat(), rude())


asyncio.run(main())
