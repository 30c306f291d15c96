import multiprocessing as mp


def work(e):
    e.wait()


if __name__ == '__main__':
    e = mp.Event()
    ps = [mp.Process(target=work, args=(e,), name=f'w{i}') for i in range(3)]
    for p in ps:
        p.start()
    print(sorted(p.name for p in mp.active_children()))
    e.set()
    for p in ps:
        p.join()
    print(mp.active_children())
