import asyncio

async def ticker(n, delay):
    try:
        for i in range(n):
            yield i
            await asyncio.sleep(delay)
    finally:
        print("ticker closed")

async def main():
    async for i in ticker(3, 0.1):
        print(i)
    print([i * 2 async for i in ticker(3, 0.01) if i != 1])
    gen = ticker(5, 0.01)
    print(await anext(gen), await gen.asend(None))
    await gen.aclose()
    print(await anext(gen, "over"))
    async for i in ticker(10, 0.01):
        if i == 1:
            break
    print("left the loop")

asyncio.run(main())
print("end")
