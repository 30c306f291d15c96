# A spawned process imports the main module again, under another name.
import multiprocessing as mp
import os

imported_as = __name__
changed = 'at import'


def work(q):
    q.put((imported_as, changed, __name__))


if __name__ == '__main__':
    ctx = mp.get_context('spawn')
    changed = 'in the main block'
    q = ctx.Queue()
    p = ctx.Process(target=work, args=(q,))
    p.start()
    print(q.get())
    p.join()
    print(p.exitcode, changed)
