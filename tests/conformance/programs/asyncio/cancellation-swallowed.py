# A task that catches CancelledError and goes on is not cancelled.
import asyncio

async def stubborn():
    for attempt in range(3):
        try:
            await asyncio.sleep(1)
            print("slept")
        except asyncio.CancelledError:
            print("no!", asyncio.current_task().cancelling())
    return "survived"

async def main():
    t = asyncio.create_task(stubborn())
    await asyncio.sleep(0.1)
    t.cancel()
    await asyncio.sleep(0.1)
    t.cancel()
    print(await t, t.cancelled(), t.cancelling())
    print(t.uncancel(), t.uncancel(), t.uncancel())

asyncio.run(main())
