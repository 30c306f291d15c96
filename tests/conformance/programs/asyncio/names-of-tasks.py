import asyncio

async def child():
    return asyncio.current_task().get_name()

async def main():
    me = asyncio.current_task()
    print(me.get_name(), me.get_coro().__name__)
    t = asyncio.create_task(child())
    print(t.get_name().startswith("Task-"), t.get_name() != me.get_name())
    named = asyncio.create_task(child(), name="the child")
    print(await named, named.get_name())
    named.set_name(123)
    print(named.get_name(), repr(named).split(" coro=")[0])
    print(sorted(x.get_coro().__name__ for x in asyncio.all_tasks()))
    await t
    print(len(asyncio.all_tasks()), asyncio.current_task() is me)
    print("finished" in repr(t), "result=" in repr(t), "pending" in repr(me), t.get_stack(), t.get_context() is not None)
    async def bad():
        raise KeyError("k")
    b = asyncio.create_task(bad())
    await asyncio.wait([b])
    print(repr(b).split(" ", 4)[-1].split(" created")[0][-30:], b.exception())

asyncio.run(main())
try:
    asyncio.current_task()
except RuntimeError as e:
    print(e)
