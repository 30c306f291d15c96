import asyncio

async def main():
    loop = asyncio.get_running_loop()
    for call in (lambda: asyncio.sleep(0, loop=loop), lambda: asyncio.Lock(loop=loop),
                 lambda: asyncio.Queue(loop=loop), lambda: asyncio.gather(loop=loop),
                 lambda: asyncio.wait_for(1, 2, loop=loop)):
        try:
            call()
        except TypeError as error:
            print(error)

asyncio.run(main())
