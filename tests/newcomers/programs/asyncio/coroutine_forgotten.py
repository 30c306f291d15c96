import asyncio
async def work():
    return 1
async def main():
    c = work()
    print(type(c).__name__)
    print(await c)
    try:
        await c
    except RuntimeError as e:
        print(e)
asyncio.run(main())
