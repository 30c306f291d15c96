import asyncio

async def nothing():
    pass

try:
    asyncio.get_running_loop()
except RuntimeError as error:
    print(error)
try:
    asyncio.create_task(coro := nothing())
except RuntimeError as error:
    print(error)
    coro.close()
try:
    asyncio.current_task()
except RuntimeError as error:
    print(error)

async def main():
    loop = asyncio.get_running_loop()
    print(loop is asyncio.get_event_loop(), loop.is_running())
    for call in (lambda: asyncio.run(c), lambda: loop.run_until_complete(c),
                 lambda: asyncio.new_event_loop().run_until_complete(c)):
        c = nothing()
        try:
            call()
        except RuntimeError as error:
            print(error)
        c.close()
    try:
        loop.close()
    except RuntimeError as error:
        print(error)

asyncio.run(main())
