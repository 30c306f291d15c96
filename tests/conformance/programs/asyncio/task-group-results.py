import asyncio

async def fetch(n):
    await asyncio.sleep(0.01 * (3 - n))
    print("fetched", n)
    return n * 10

async def main():
    async with asyncio.TaskGroup() as tg:
        tasks = [tg.create_task(fetch(n), name=f"fetch-{n}") for n in range(3)]
    print([t.result() for t in tasks], [t.get_name() for t in tasks])
    try:
        tg.create_task(fetch(9)).close()
    except RuntimeError as e:
        print(str(e).split(">")[-1])
    async with asyncio.TaskGroup() as outer:
        async def spawn():
            outer.create_task(fetch(1))
        outer.create_task(spawn())
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(fetch(0))
            raise KeyError("body")
    except* KeyError as eg:
        print(repr(eg.exceptions))
    try:
        async with tg:
            pass
    except RuntimeError as e:
        print("used twice")

import warnings
warnings.simplefilter("ignore")
asyncio.run(main())
