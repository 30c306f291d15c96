import asyncio

async def handle(reader, writer):
    data = await reader.read(100)
    print("server got", data.decode())
    writer.write(data.upper())
    await writer.drain()
    writer.close()
    await writer.wait_closed()

async def client(text):
    reader, writer = await asyncio.open_connection("127.0.0.1", 18888)
    writer.write(text.encode())
    await writer.drain()
    print("client got", (await reader.read()).decode())
    writer.close()
    await writer.wait_closed()

async def main():
    server = await asyncio.start_server(handle, "127.0.0.1", 18888)
    print(server.is_serving(), [s.getsockname() for s in server.sockets])
    async with server:
        await client("hello")
        await client("world")
    print(server.is_serving(), server.sockets)

asyncio.run(main())
