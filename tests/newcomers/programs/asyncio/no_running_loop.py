import asyncio
try:
    asyncio.get_running_loop()
except RuntimeError as e:
    print(e)
async def g():
    print("never printed")
async def f():
    coroutine = g()
    try:
        asyncio.run(coroutine)
    except RuntimeError as e:
        print(e)
    coroutine.close()
asyncio.run(f())
