import asyncio

async def handle_echo(reader, writer):
    data = await reader.read(100)
    writer.write(data.upper())
    await writer.drain()
    writer.close()
    await writer.wait_closed()

async def main():
    server = await asyncio.start_server(handle_echo, '127.0.0.1', 8888)
    async with server:
        reader, writer = await asyncio.open_connection('127.0.0.1', 8888)
        writer.write(b'Hello World!')
        await writer.drain()
        print((await reader.read(100)).decode())
        writer.close()
        await writer.wait_closed()

asyncio.run(main())
