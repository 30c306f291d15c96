import asyncio

class Server(asyncio.DatagramProtocol):
    def connection_made(self, transport):
        self.transport = transport
    def datagram_received(self, data, addr):
        print("server got", data, addr[0])
        self.transport.sendto(b"re: " + data, addr)

class Client(asyncio.DatagramProtocol):
    def __init__(self, done):
        self.done = done
    def connection_made(self, transport):
        transport.sendto(b"ping")
    def datagram_received(self, data, addr):
        print("client got", data)
        self.done.set_result(None)
    def connection_lost(self, exc):
        print("client closed", exc)

async def main():
    loop = asyncio.get_running_loop()
    server, _ = await loop.create_datagram_endpoint(Server, local_addr=("127.0.0.1", 19999))
    done = loop.create_future()
    client, _ = await loop.create_datagram_endpoint(
        lambda: Client(done), remote_addr=("127.0.0.1", 19999))
    await done
    client.close()
    server.close()
    await asyncio.sleep(0)

asyncio.run(main())
