# An exception ends the child with 1.
import multiprocessing as mp


def work():
    raise RuntimeError('no')


if __name__ == '__main__':
    p = mp.Process(target=work)
    p.start()
    p.join()
    print(p.exitcode)
