import asyncio

async def step(n):
    await asyncio.sleep(0)
    if n == 2:
        raise RuntimeError(f"step {n} failed")
    print("step", n)

async def main():
    for n in range(5):
        await step(n)

asyncio.run(main())
