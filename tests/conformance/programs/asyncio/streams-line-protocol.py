import asyncio

async def handle(reader, writer):
    while line := await reader.readline():
        command, _, rest = line.decode().strip().partition(" ")
        if command == "quit":
            break
        answer = {"upper": rest.upper(), "len": str(len(rest))}.get(command, "error: " + command)
        writer.write((answer + "\n").encode())
        await writer.drain()
    writer.close()
    await writer.wait_closed()

async def client(port, *lines):
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    out = []
    for line in lines:
        writer.write(line.encode() + b"\n")
        out.append((await reader.readline()).decode().strip())
    writer.write(b"quit\n")
    print(await reader.read(), reader.at_eof())
    writer.close()
    await writer.wait_closed()
    return out

async def main():
    server = await asyncio.start_server(handle, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    async with server:
        print(await asyncio.gather(client(port, "upper abc", "len four"), client(port, "dance")))
        print(server.is_serving())
    print(server.is_serving())
    try:
        await asyncio.open_connection("127.0.0.1", port)
    except ConnectionRefusedError as e:
        print(type(e).__name__)

asyncio.run(main())
