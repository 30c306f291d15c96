import multiprocessing

def consumer(tasks, results):
    while True:
        task = tasks.get()
        if task is None:
            tasks.task_done()
            break
        results.put(task * 2)
        tasks.task_done()

if __name__ == '__main__':
    tasks = multiprocessing.JoinableQueue()
    results = multiprocessing.Queue()
    workers = [multiprocessing.Process(target=consumer, args=(tasks, results)) for _ in range(2)]
    for w in workers: w.start()
    for i in range(10): tasks.put(i)
    for _ in workers: tasks.put(None)
    tasks.join()
    print(sorted(results.get() for _ in range(10)))
    for w in workers: w.join()
