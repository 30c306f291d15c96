import asyncio

class Echo(asyncio.Protocol):
    def connection_made(self, transport):
        print("server: connection from", transport.get_extra_info("peername")[0])
        self.transport = transport
    def data_received(self, data):
        print("server: data", data)
        self.transport.write(data[::-1])
    def eof_received(self):
        print("server: eof")
    def connection_lost(self, exc):
        print("server: lost", exc)

class Client(asyncio.Protocol):
    def __init__(self, message, done):
        self.message, self.done = message, done
    def connection_made(self, transport):
        self.transport = transport
        transport.write(self.message)
    def data_received(self, data):
        print("client: data", data)
        self.transport.close()
    def connection_lost(self, exc):
        print("client: lost", exc)
        self.done.set_result(True)

async def main():
    loop = asyncio.get_running_loop()
    server = await loop.create_server(Echo, "127.0.0.1", 18890)
    done = loop.create_future()
    transport, protocol = await loop.create_connection(
        lambda: Client(b"abc", done), "127.0.0.1", 18890)
    print(isinstance(protocol, Client), transport.is_closing())
    await done
    print(transport.is_closing())
    await asyncio.sleep(0.05)
    server.close()
    await server.wait_closed()

asyncio.run(main())
