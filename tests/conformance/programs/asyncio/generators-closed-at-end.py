import asyncio

async def numbers(name):
    try:
        for n in range(100):
            yield n
    finally:
        print(name, "closed")

async def main():
    async for n in numbers("broken out of"):
        if n == 2:
            break
    kept = numbers("kept")
    print(await anext(kept))
    g = numbers("explicit")
    await anext(g)
    await g.aclose()
    print("end of main")

asyncio.run(main())
print("after run")
