import asyncio

ended = []

async def child(n):
    try:
        await asyncio.sleep(60)
    finally:
        ended.append(n)

async def parent():
    async with asyncio.TaskGroup() as tg:
        tg.create_task(child(1))
        tg.create_task(child(2))
    print("not reached")

async def main():
    t = asyncio.create_task(parent())
    await asyncio.sleep(0.1)
    t.cancel()
    try:
        await t
    except asyncio.CancelledError:
        print("parent cancelled", sorted(ended))

asyncio.run(main())
