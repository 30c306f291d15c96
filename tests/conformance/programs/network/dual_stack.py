import socket

with socket.create_server(('', 0), family=socket.AF_INET6, dualstack_ipv6=True) as listener:
    port = listener.getsockname()[1]
    with socket.create_connection(('127.0.0.1', port)) as c:
        connection, address = listener.accept()
        print(address[0], len(address))
        connection.close()
    with socket.create_connection(('::1', port)) as c:
        connection, address = listener.accept()
        print(address[0], c.getpeername()[0])
        connection.close()
print(socket.has_ipv6, socket.has_dualstack_ipv6())
try:
    socket.create_server(('', 0), dualstack_ipv6=True)
except ValueError as e:
    print(e)
