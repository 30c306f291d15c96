from concurrent.futures import ThreadPoolExecutor

def fail(kind, text):
    raise kind(text)

with ThreadPoolExecutor(2) as pool:
    a = pool.submit(fail, ValueError, "bad value")
    b = pool.submit(fail, KeyError, "bad key")
    c = pool.submit(int, "12")
    print(repr(a.exception()), repr(b.exception()), c.exception())
    for f in (a, b, c):
        try:
            print("result", f.result())
        except Exception as error:
            print(type(error).__name__, error)
    # map() raises at the place of the failure; what came before was given
    results = pool.map(int, ["1", "2", "three", "4"])
    try:
        for r in results:
            print(r)
    except ValueError as error:
        print("stopped:", error)
