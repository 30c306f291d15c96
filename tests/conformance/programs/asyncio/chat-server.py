import asyncio

clients = {}

async def serve(reader, writer):
    name = (await reader.readline()).decode().strip()
    clients[name] = writer
    while line := await reader.readline():
        for other, w in clients.items():
            if other != name:
                w.write(f"{name}: {line.decode()}".encode())
    del clients[name]
    writer.close()

async def main():
    server = await asyncio.start_server(serve, "127.0.0.1", 18889)
    ar, aw = await asyncio.open_connection("127.0.0.1", 18889)
    br, bw = await asyncio.open_connection("127.0.0.1", 18889)
    aw.write(b"ann\n")
    bw.write(b"bob\n")
    await asyncio.sleep(0.1)
    print(sorted(clients))
    aw.write(b"hi bob\nhow are you\n")
    print(await br.readline(), await br.readline())
    bw.write(b"fine\n")
    print(await ar.readline())
    aw.close()
    await aw.wait_closed()
    await asyncio.sleep(0.1)
    print(sorted(clients))
    bw.close()
    server.close()

asyncio.run(main())
