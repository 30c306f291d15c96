import asyncio

async def work():
    task = asyncio.current_task()
    print("running", task.get_name(), task.done())
    await asyncio.sleep(0.1)
    return "result"

async def main():
    print(asyncio.current_task().get_name())
    t = asyncio.create_task(work())
    u = asyncio.create_task(work(), name="my task")
    print(t.get_name(), u.get_name(), t.done())
    t.set_name("renamed")
    try:
        t.result()
    except asyncio.InvalidStateError as error:
        print(type(error).__name__, error)
    try:
        t.exception()
    except asyncio.InvalidStateError as error:
        print(error)
    print(await t, t.done(), t.result(), t.exception(), t.cancelled())
    print(await u, u.get_coro().__name__, u.get_loop() is asyncio.get_running_loop())
    for method in (t.set_result, t.set_exception):
        try:
            method(1)
        except RuntimeError as error:
            print(error)

asyncio.run(main())
