import asyncio

async def main():
    loop = asyncio.get_running_loop()
    f = loop.create_future()
    print(f.done(), f.get_loop() is loop, repr(f))
    for wrong in (f.result, f.exception):
        try:
            wrong()
        except asyncio.InvalidStateError as e:
            print(type(e).__name__, e)
    f.add_done_callback(lambda fut: print("callback", fut.result()))
    f.set_result(1)
    print("result set", repr(f))
    try:
        f.set_result(2)
    except asyncio.InvalidStateError as e:
        print(e)
    await asyncio.sleep(0)
    print(await f, await f, f.cancel())
    g = loop.create_future()
    try:
        g.set_exception(5)
    except TypeError as e:
        print(e)
    stop = loop.create_future()
    stop.set_exception(StopIteration("x"))
    print(repr(stop.exception()), repr(stop.exception().__cause__))
    g.set_exception(ValueError)
    try:
        await g
    except ValueError as e:
        print(repr(e))
    h = loop.create_future()
    def cb(fut): print("removed?")
    h.add_done_callback(cb)
    h.add_done_callback(cb)
    print(h.remove_done_callback(cb), h.cancel(), h.cancelled())
    loop.call_later(0.01, (k := loop.create_future()).set_result, "later")
    print(await k, asyncio.isfuture(k), asyncio.isfuture(5))

asyncio.run(main())
