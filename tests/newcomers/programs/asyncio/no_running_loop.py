import asyncio
try:
    asyncio.get_running_loop()
except RuntimeError as e:
    print(e)
async def f():
    asyncio.run(f())
try:
    asyncio.run(f())
except RuntimeError as e:
    print(e)
