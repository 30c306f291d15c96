import gc
import warnings

async def coro():
    pass

with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter('always')
    coro()
    print([str(w.message) for w in seen], seen[0].category.__name__)
    seen.clear()
    c = coro()
    c.close()
    del c
    print(len(seen))
    c = coro()
    try:
        c.send(None)
    except StopIteration:
        pass
    del c
    print(len(seen))
    class Holder:
        pass
    h = Holder()
    h.me, h.coro = h, coro()
    del h
    gc.collect()
    print([str(w.message) for w in seen])
try:
    c = coro()
    for x in c:
        pass
except TypeError as error:
    print(error)
c.close()
try:
    c.send(None)
except RuntimeError as error:
    print(error)
