import asyncio

async def main():
    try:
        await asyncio.open_connection("127.0.0.1", 18892)
    except ConnectionRefusedError as error:
        print(error)
    server = await asyncio.start_server(lambda r, w: None, "127.0.0.1", 18893)
    try:
        await asyncio.start_server(lambda r, w: None, "127.0.0.1", 18893)
    except OSError as error:
        print(error.errno, error.strerror)
    server.close()
    for wrong in (dict(), dict(host="x", sock=1)):
        try:
            await asyncio.open_connection(**wrong)
        except ValueError as error:
            print(error)

asyncio.run(main())
