# terminate() is SIGTERM, kill() is SIGKILL.
import multiprocessing as mp
import time


def work():
    time.sleep(60)


if __name__ == '__main__':
    for how in ('terminate', 'kill'):
        p = mp.Process(target=work)
        p.start()
        print(p.is_alive())
        getattr(p, how)()
        p.join()
        print(how, p.exitcode, p.is_alive())
