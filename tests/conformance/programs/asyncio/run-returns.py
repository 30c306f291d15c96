import asyncio

async def add(a, b):
    await asyncio.sleep(0)
    return a + b

print(asyncio.run(add(2, 3)))
coro = add(1, 1)
print(type(coro).__name__, asyncio.iscoroutine(coro))
print(asyncio.run(coro))
for wrong in (5, add, [add]):
    try:
        asyncio.run(wrong)
    except (ValueError, TypeError) as error:
        print("refused:", type(wrong).__name__)
