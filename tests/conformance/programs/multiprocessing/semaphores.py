import multiprocessing as mp


def work(sem, inside, most):
    with sem:
        with inside.get_lock():
            inside.value += 1
            most.value = max(most.value, inside.value)
        with inside.get_lock():
            inside.value -= 1


if __name__ == '__main__':
    sem = mp.Semaphore(2)
    inside, most = mp.Value('i', 0), mp.Value('i', 0)
    ps = [mp.Process(target=work, args=(sem, inside, most)) for _ in range(5)]
    for p in ps:
        p.start()
    for p in ps:
        p.join()
    print(1 <= most.value <= 2, inside.value, sem.get_value(), sem)
    b = mp.BoundedSemaphore(1)
    print(b)
    try:
        b.release()
    except ValueError as e:
        print(e)
