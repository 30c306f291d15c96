import asyncio

async def work(n):
    await asyncio.sleep(0.1 * n)
    print("work", n)
    return n

async def main():
    async with asyncio.TaskGroup() as tg:
        a = tg.create_task(work(2))
        b = tg.create_task(work(1), name="b")
        print("block ends")
    print(a.result(), b.result(), b.get_name())
    async with asyncio.TaskGroup() as tg:
        async def parent():
            tg.create_task(work(3))
            return "parent"
        p = tg.create_task(parent())
    print(p.result())
    for call in (lambda: tg.create_task(work(9)),
                 lambda: asyncio.TaskGroup().create_task(work(9))):
        try:
            call()
        except RuntimeError as error:
            print(str(error).replace(repr(tg), "<tg>"))

asyncio.run(main())
