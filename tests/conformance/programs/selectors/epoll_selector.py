import selectors
import socket

with selectors.EpollSelector() as selector:
    a, b = socket.socketpair()
    key = selector.register(a, selectors.EVENT_READ, data='a')
    print(key.fileobj is a, key.fd == a.fileno(), key.events, key.data)
    print(selector.select(0))
    b.send(b'x')
    print([(k.data, events) for k, events in selector.select(1)])
    selector.modify(a, selectors.EVENT_READ | selectors.EVENT_WRITE, data='both')
    print([(k.data, events) for k, events in selector.select()])
    selector.register(b, selectors.EVENT_WRITE, data='b')
    print(sorted((k.data, events) for k, events in selector.select()))
    print(len(selector.get_map()), selector.get_key(b).data, b in selector.get_map(), a.fileno() in selector.get_map())
    for f in (lambda: selector.register(a, selectors.EVENT_READ), lambda: selector.register(a, 0),
              lambda: selector.register('x', 1), lambda: selector.unregister(-5),
              lambda: selector.modify(listener, 1)):
        listener = socket.socket()
        try:
            f()
        except (KeyError, ValueError) as e:
            print(type(e).__name__)
        listener.close()
    print(selector.unregister(b).data, len(selector.get_map()))
try:
    selector.get_key(a)
except (RuntimeError, KeyError) as e:
    print(type(e).__name__, e)
