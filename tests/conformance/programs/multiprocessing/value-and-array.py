# Numbers in shared memory.
import multiprocessing as mp


def work(v, f, a, c):
    v.value = -7
    f.value += 0.5
    for i in range(len(a)):
        a[i] *= 2
    c.value = b'changed'


if __name__ == '__main__':
    v, f = mp.Value('i', 3), mp.Value('d', 1.25)
    a, c = mp.Array('i', [1, 2, 3]), mp.Array('c', b'original text')
    p = mp.Process(target=work, args=(v, f, a, c))
    p.start()
    p.join()
    print(v.value, f.value, a[:], list(a), len(a), c.value)
    print(a[0], a[-1], a[1:])
    a[0:2] = [8, 9]
    print(a[:])
    try:
        a[5]
    except IndexError as e:
        print(e)
    b = mp.Value('b', 0, lock=False)
    b.value = 300
    print(b.value)
    try:
        v.value = 'text'
    except TypeError:
        print('no text')
    with v.get_lock():
        v.value += 1
    print(v.value, mp.Array('d', 3)[:])
