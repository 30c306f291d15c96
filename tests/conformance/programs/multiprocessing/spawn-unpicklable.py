# What is sent to a spawned process has to be picklable.
import multiprocessing as mp
import os
import threading


def work(x):
    pass


if __name__ == '__main__':
    ctx = mp.get_context('spawn')
    for target, args in ((lambda: 0, ()), (work, (threading.Lock(),)), (work, (open(os.devnull),))):
        try:
            ctx.Process(target=target, args=args).start()
        except Exception as e:
            print(type(e).__name__)
    try:
        ctx.Process(target=work, args=(mp.get_context('fork').Lock(),)).start()
    except RuntimeError as e:
        print(e)
