import asyncio

async def handle(reader, writer):
    writer.write(b"bye\n")
    writer.close()

async def main():
    server = await asyncio.start_server(handle, "127.0.0.1", 18894)
    forever = asyncio.create_task(server.serve_forever())
    await asyncio.sleep(0)
    reader, writer = await asyncio.open_connection("127.0.0.1", 18894)
    print(await reader.readline(), await reader.read())
    writer.close()
    try:
        await server.serve_forever()
    except RuntimeError as error:
        print(str(error).split(" is ")[1])
    forever.cancel()
    try:
        await forever
    except asyncio.CancelledError:
        print("stopped", server.is_serving())

asyncio.run(main())
