from multiprocessing import Process, shared_memory


def work(name):
    shm = shared_memory.SharedMemory(name=name)
    shm.buf[0] = 7
    shm.buf[1:4] = b'xyz'
    shm.close()


if __name__ == '__main__':
    shm = shared_memory.SharedMemory(create=True, size=10)
    p = Process(target=work, args=(shm.name,))
    p.start()
    p.join()
    print(bytes(shm.buf[:4]), shm.size >= 10)
    shm.close()
    shm.unlink()
    try:
        shared_memory.SharedMemory(name=shm.name)
    except FileNotFoundError as e:
        print(e.errno)
    try:
        shared_memory.SharedMemory(create=True, size=0)
    except ValueError as e:
        print(e)
    lst = shared_memory.ShareableList([1, 2.5, 'text', None, True, b'b'])
    lst[0] = 5
    print(list(lst), len(lst), lst.index('text'), lst.count(None))
    try:
        lst[9]
    except IndexError as e:
        print(e)
    lst.shm.close()
    lst.shm.unlink()
