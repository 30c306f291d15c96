# What a process object does not allow.
import multiprocessing as mp


def work():
    pass


if __name__ == '__main__':
    p = mp.Process(target=work)
    for name in ('join', 'sentinel'):
        try:
            value = getattr(p, name)
            value()
        except (AssertionError, ValueError) as e:
            print(type(e).__name__, e)
    p.start()
    try:
        p.start()
    except AssertionError as e:
        print(e)
    p.join()
    p.close()
    try:
        p.start()
    except ValueError as e:
        print(e)
    try:
        mp.Process(group=1)
    except AssertionError as e:
        print(e)
