# join() with a timeout returns whether or not the process has ended.
import multiprocessing as mp


def work(e):
    e.wait()


if __name__ == '__main__':
    e = mp.Event()
    p = mp.Process(target=work, args=(e,))
    p.start()
    p.join(timeout=0.2)
    print(p.is_alive(), p.exitcode)
    e.set()
    p.join()
    print(p.is_alive(), p.exitcode)
    p.close()
    try:
        p.is_alive()
    except ValueError as error:
        print(error)
