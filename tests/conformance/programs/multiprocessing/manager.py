# Objects that live in a server process.
import multiprocessing as mp


def work(d, l, ns, lock, n):
    d[n] = n * n
    with lock:
        ns.total += n
        l.append(n)


if __name__ == '__main__':
    with mp.Manager() as m:
        d, l, ns, lock = m.dict(), m.list(), m.Namespace(total=0), m.Lock()
        ps = [mp.Process(target=work, args=(d, l, ns, lock, n)) for n in range(4)]
        for p in ps:
            p.start()
        for p in ps:
            p.join()
        print(sorted(d.items()), sorted(l), ns.total, len(d), 2 in d, d.get(9))
        print(type(d).__name__, ns, repr(l).startswith('<ListProxy object, typeid'))
        try:
            d['missing']
        except KeyError as e:
            print('KeyError', e)
        v, q, e = m.Value('i', 3), m.Queue(), m.Event()
        v.value += 1
        q.put('item')
        e.set()
        print(v.value, q.get(), e.is_set())
        nested = m.list([m.list([1]), 2])
        nested[0].append(5)
        print(list(nested[0]), nested[1])
