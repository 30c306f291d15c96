from multiprocessing import Process, AuthenticationError
from multiprocessing.connection import Client, Listener


def talk(address, key):
    try:
        with Client(address, authkey=key) as c:
            c.send([1, 'two'])
    except AuthenticationError:
        pass


if __name__ == '__main__':
    with Listener(('localhost', 0), authkey=b'secret') as listener:
        p = Process(target=talk, args=(listener.address, b'secret'))
        p.start()
        with listener.accept() as c:
            print(c.recv())
        p.join()
        p = Process(target=talk, args=(listener.address, b'wrong'))
        p.start()
        try:
            listener.accept()
        except AuthenticationError as e:
            print(type(e).__name__)
        p.join()
