# A manager for a class of one's own.
from multiprocessing.managers import BaseManager


class Counter:
    def __init__(self, start):
        self.n = start

    def add(self, k=1):
        self.n += k
        return self.n

    def fail(self):
        raise LookupError('remote')


class MyManager(BaseManager):
    pass


MyManager.register('Counter', Counter)

if __name__ == '__main__':
    with MyManager() as m:
        c = m.Counter(10)
        print(c.add(), c.add(5))
        try:
            c.fail()
        except LookupError as e:
            print(repr(e))
        print(hasattr(c, 'n'))
