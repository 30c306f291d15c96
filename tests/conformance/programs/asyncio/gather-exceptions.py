import asyncio

async def ok(n):
    await asyncio.sleep(0.1 * n)
    print("ok", n)
    return n

async def bad(text):
    await asyncio.sleep(0.15)
    raise ValueError(text)

async def main():
    results = await asyncio.gather(ok(1), bad("one"), ok(2), return_exceptions=True)
    print(results)
    try:
        await asyncio.gather(ok(1), bad("two"), ok(3))
    except ValueError as error:
        print("raised", error)
    # the others go on
    await asyncio.sleep(0.3)
    print("end")

asyncio.run(main())
