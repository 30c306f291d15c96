import asyncio

async def slow():
    try:
        await asyncio.sleep(3600)
    except asyncio.CancelledError:
        print("slow was cancelled")
        raise

async def main():
    try:
        await asyncio.wait_for(slow(), timeout=0.5)
    except asyncio.TimeoutError as error:
        print("timeout!", repr(error), asyncio.TimeoutError is TimeoutError)
    print(await asyncio.wait_for(asyncio.sleep(0.1, "in time"), 1))
    print(await asyncio.wait_for(asyncio.sleep(0.1, "no limit"), None))
    for limit in (0, -1):
        try:
            await asyncio.wait_for(asyncio.sleep(1), limit)
        except TimeoutError:
            print("at once")
    done = asyncio.ensure_future(asyncio.sleep(0, "done"))
    await done
    print(await asyncio.wait_for(done, 0))

asyncio.run(main())
