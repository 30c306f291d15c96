import multiprocessing as mp
def hello(q):
    q.put("hello")
if __name__ == "__main__":
    ctx = mp.get_context("spawn")
    q = ctx.Queue()
    p = ctx.Process(target=hello, args=(q,))
    p.start()
    print(q.get())
    p.join()
    print(sorted(mp.get_all_start_methods()))
