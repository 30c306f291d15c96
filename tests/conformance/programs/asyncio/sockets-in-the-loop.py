import asyncio
import socket

async def serve(loop, listener):
    conn, _ = await loop.sock_accept(listener)
    with conn:
        while data := await loop.sock_recv(conn, 100):
            await loop.sock_sendall(conn, data * 2)

async def main():
    loop = asyncio.get_running_loop()
    listener = socket.socket()
    listener.setblocking(False)
    listener.bind(("127.0.0.1", 18891))
    listener.listen()
    task = loop.create_task(serve(loop, listener))
    with socket.socket() as client:
        client.setblocking(False)
        await loop.sock_connect(client, ("127.0.0.1", 18891))
        for text in (b"ab", b"xyz"):
            await loop.sock_sendall(client, text)
            print(await loop.sock_recv(client, 100))
    await task
    listener.close()
    a, b = socket.socketpair()
    seen = []
    loop.add_reader(a, lambda: seen.append(a.recv(10)))
    b.send(b"to the reader")
    await asyncio.sleep(0.05)
    print(seen, loop.remove_reader(a), loop.remove_reader(a))
    a.close()
    b.close()

asyncio.run(main())
