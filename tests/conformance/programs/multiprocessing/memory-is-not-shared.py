# A global that a child changes does not change in the parent.
import multiprocessing as mp

numbers = []


def work(q):
    numbers.extend([1, 2, 3])
    q.put(numbers)


if __name__ == '__main__':
    q = mp.Queue()
    p = mp.Process(target=work, args=(q,))
    p.start()
    print('child ', q.get())
    p.join()
    print('parent', numbers)
