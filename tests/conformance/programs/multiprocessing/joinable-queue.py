# join() of a queue waits until every item is done.
import multiprocessing as mp


def work(tasks, results):
    while (task := tasks.get()) is not None:
        results.put(task * 10)
        tasks.task_done()
    tasks.task_done()


if __name__ == '__main__':
    tasks, results = mp.JoinableQueue(), mp.Queue()
    workers = [mp.Process(target=work, args=(tasks, results)) for _ in range(2)]
    for w in workers:
        w.start()
    for i in range(6):
        tasks.put(i)
    tasks.join()
    print(sorted(results.get() for _ in range(6)))
    for w in workers:
        tasks.put(None)
    for w in workers:
        w.join()
    tasks.join()
    try:
        tasks.task_done()
    except ValueError as e:
        print(e)
