import asyncio

async def main():
    try:
        async with asyncio.timeout(0.2) as cm:
            await asyncio.sleep(10)
    except TimeoutError as error:
        print("timeout", repr(error), type(error.__cause__).__name__, cm.expired())
    async with asyncio.timeout(5) as cm:
        print(repr(cm).split(" when")[0], cm.expired())
    print(cm)
    async with asyncio.timeout(None) as cm:
        print(cm.when())
        cm.reschedule(asyncio.get_running_loop().time() + 0.1)
        try:
            await asyncio.sleep(1)
        except asyncio.CancelledError:
            print("inside", cm)
            cm = "swallowed"
    print(cm)
    loop = asyncio.get_running_loop()
    try:
        async with asyncio.timeout_at(loop.time() + 0.1):
            async with asyncio.timeout(9):
                await asyncio.sleep(8)
    except TimeoutError:
        print("outer")
    t = asyncio.timeout(1)
    try:
        t.reschedule(2)
    except RuntimeError as error:
        print(error)

try:
    asyncio.run(main())
except TimeoutError:
    print("and out")
