import asyncio


async def fetch(name, seconds):
    print(name, "asks")
    await asyncio.sleep(seconds)
    print(name, "has an answer")
    return seconds


async def main():
    answers = await asyncio.gather(fetch("A", 0.03), fetch("B", 0.02), fetch("C", 0.01))
    print("together:", round(sum(answers), 2), "seconds of waiting")


asyncio.run(main())
