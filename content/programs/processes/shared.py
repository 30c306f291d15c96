from multiprocessing import Process
from multiprocessing.shared_memory import SharedMemory
from time import perf_counter

SIZE = 4_000_000

def fill(name, start, stop):
    block = SharedMemory(name=name)
    block.buf[start:stop] = bytes([7]) * (stop - start)
    block.close()

if __name__ == "__main__":
    block = SharedMemory(create=True, size=SIZE)
    half = SIZE // 2
    a = Process(target=fill, args=(block.name, 0, half))
    b = Process(target=fill, args=(block.name, half, SIZE))
    a.start(); b.start()
    a.join(); b.join()
    print(f"{bytes(block.buf[:SIZE]).count(7):,} bytes were written")
    block.close()
    block.unlink()
