# A class of processes with a run() of its own.
import multiprocessing as mp


class Square(mp.Process):
    def __init__(self, n, results):
        super().__init__(name=f'square-{n}')
        self.n = n
        self.results = results

    def run(self):
        self.results.put((self.n, self.n ** 2, mp.current_process().name))


if __name__ == '__main__':
    results = mp.Queue()
    squares = [Square(n, results) for n in range(4)]
    for s in squares:
        s.start()
    print(sorted(results.get() for _ in squares))
    for s in squares:
        s.join()
    print([s.exitcode for s in squares])
