import socket

s = socket.socket()
s.settimeout(0.5)
try:
    s.connect(("127.0.0.1", 9))
except ConnectionRefusedError as e:
    print("refused:", e)
finally:
    s.close()

listener = socket.create_server(("127.0.0.1", 0))
listener.settimeout(0.05)
try:
    listener.accept()
except socket.timeout as e:
    print("timeout:", e, isinstance(e, TimeoutError))
listener.close()
