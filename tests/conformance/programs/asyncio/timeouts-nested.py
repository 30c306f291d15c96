import asyncio

async def main():
    try:
        async with asyncio.timeout(0.01):
            await asyncio.sleep(5)
    except TimeoutError as e:
        print("timeout", repr(e), repr(e.__cause__ or e.__context__))
    async with asyncio.timeout(5) as cm:
        await asyncio.sleep(0)
    print(cm.expired())
    async with asyncio.timeout(None) as cm:
        print(cm.when())
        cm.reschedule(asyncio.get_running_loop().time() + 10)
        print(cm.when() is not None)
    try:
        async with asyncio.timeout(5) as outer:
            try:
                async with asyncio.timeout(0.01) as inner:
                    await asyncio.sleep(1)
            except TimeoutError:
                print("inner", inner.expired(), outer.expired())
                raise ValueError("other")
    except ValueError as e:
        print(e)
    try:
        async with asyncio.timeout(0.01) as outer:
            async with asyncio.timeout(5) as inner:
                await asyncio.sleep(1)
    except TimeoutError:
        print("outer", outer.expired(), inner.expired())
    try:
        async with asyncio.timeout(0):
            await asyncio.sleep(0.1)
    except TimeoutError:
        print("zero")
    async with asyncio.timeout_at(asyncio.get_running_loop().time() + 9):
        print("at")
    try:
        async with outer:
            pass
    except RuntimeError as e:
        print(e)

asyncio.run(main())
