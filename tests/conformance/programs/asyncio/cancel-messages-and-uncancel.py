import asyncio

async def main():
    async def victim():
        try:
            await asyncio.sleep(5)
        except asyncio.CancelledError as e:
            print("reason:", e.args)
            t = asyncio.current_task()
            print(t.cancelling(), t.uncancel(), t.cancelling())
            return "went on"

    t = asyncio.create_task(victim())
    await asyncio.sleep(0)
    print(t.cancel("because"), t.cancelling())
    print(await t, t.cancelled(), t.cancel())
    never = asyncio.create_task(victim())
    never.cancel("before the start")
    try:
        await never
    except asyncio.CancelledError as e:
        print("never started", never.cancelled())
    async def twice():
        for i in range(2):
            try:
                await asyncio.sleep(5)
            except asyncio.CancelledError:
                print("ignored", i)
        return "end"
    t = asyncio.create_task(twice())
    for _ in range(2):
        await asyncio.sleep(0)
        t.cancel()
    print(await t, t.cancelling())
    try:
        t.exception() is None and print("no exception")
        never.result()
    except asyncio.CancelledError:
        print("result() of a cancelled task")

asyncio.run(main())
