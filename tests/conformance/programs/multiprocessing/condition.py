import multiprocessing as mp


def consumer(cond, box, q):
    with cond:
        cond.wait_for(lambda: box.value > 0)
        box.value -= 1
        q.put('took one')


if __name__ == '__main__':
    cond, box, q = mp.Condition(), mp.Value('i', 0), mp.Queue()
    ps = [mp.Process(target=consumer, args=(cond, box, q)) for _ in range(3)]
    for p in ps:
        p.start()
    for _ in ps:
        with cond:
            box.value += 1
            cond.notify()
        print(q.get())
    for p in ps:
        p.join()
    print(box.value)
    with cond:
        print(cond.wait(timeout=0.05))
