import asyncio
import time

def blocking_io():
    time.sleep(0.1)
    return "blocking done"

async def main():
    loop = asyncio.get_running_loop()
    result, _ = await asyncio.gather(
        loop.run_in_executor(None, blocking_io),
        asyncio.sleep(0.05),
    )
    print(result)
    print(await asyncio.to_thread(sum, [1, 2, 3]))

asyncio.run(main())
