from concurrent.futures import Future, ThreadPoolExecutor

def then(future, function):
    result = Future()

    def step(f):
        if f.exception() is not None:
            result.set_exception(f.exception())
            return
        try:
            result.set_result(function(f.result()))
        except Exception as e:
            result.set_exception(e)

    future.add_done_callback(step)
    return result

with ThreadPoolExecutor(2) as pool:
    good = then(then(pool.submit(int, "20"), lambda x: x + 1), lambda x: x * 2)
    bad = then(then(pool.submit(int, "zz"), lambda x: x + 1), print)
    late = then(pool.submit(int, "0"), lambda x: 1 / x)
    print(good.result(), repr(bad.exception()), repr(late.exception()))
