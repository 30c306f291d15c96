import asyncio

async def main():
    results = await asyncio.gather(
        asyncio.sleep(0.01, "fine"), boom(), return_exceptions=True
    )
    for r in results:
        print(repr(r))

async def boom():
    raise RuntimeError("boom")

asyncio.run(main())
