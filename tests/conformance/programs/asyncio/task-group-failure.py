import asyncio

async def fail(after, error):
    await asyncio.sleep(after)
    raise error

async def long(name):
    try:
        await asyncio.sleep(60)
    except asyncio.CancelledError:
        print(name, "cancelled")
        raise

async def main():
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(long("first"))
            tg.create_task(fail(0.1, ValueError("bad")))
            await long("block")
    except* ValueError as group:
        print(repr(group), group.exceptions)
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(fail(0.1, ValueError("a")))
            tg.create_task(fail(0.1, KeyError("b")))
    except* KeyError as group:
        print("keys", group.exceptions)
    except* ValueError as group:
        print("values", group.exceptions)
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(long("second"))
            await asyncio.sleep(0.1)
            1 / 0
    except ExceptionGroup as group:
        print(group, [type(e).__name__ for e in group.exceptions])

asyncio.run(main())
