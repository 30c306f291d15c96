# Both ends of a pipe; the end of the file; one direction only.
import multiprocessing as mp


def work(conn):
    while True:
        try:
            x = conn.recv()
        except EOFError:
            break
        conn.send({'got': x})
    conn.close()


if __name__ == '__main__':
    here, there = mp.Pipe()
    p = mp.Process(target=work, args=(there,))
    p.start()
    there.close()
    for x in (1, 'two', [3, {'four': 5.0}], None):
        here.send(x)
        print(here.recv())
    print(here.poll(), here.poll(0.05))
    here.send(None)
    print(here.poll(5), here.recv())
    p.terminate()
    p.join()
    try:
        here.recv()
    except EOFError:
        print('end')
    r, w = mp.Pipe(duplex=False)
    for action in (lambda: r.send(1), lambda: w.recv()):
        try:
            action()
        except OSError as e:
            print(e)
    w.send_bytes(b'abcdef', 1, 3)
    print(r.recv_bytes())
    r.close()
    print(r.closed)
    try:
        r.recv()
    except OSError as e:
        print(e)
