# A task may submit tasks, as long as somebody is left to run them.
from concurrent.futures import ThreadPoolExecutor

with ThreadPoolExecutor(max_workers=4) as pool:
    def tree(n):
        if n == 0:
            return 1
        return pool.submit(tree, n - 1).result() + 1
    print(tree(3))
    outer = pool.submit(lambda: pool.submit(lambda: "inner"))
    print(outer.result().result())
