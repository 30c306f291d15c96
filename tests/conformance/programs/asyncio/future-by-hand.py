import asyncio

async def set_after(fut, delay, value):
    await asyncio.sleep(delay)
    fut.set_result(value)

async def main():
    loop = asyncio.get_running_loop()
    fut = loop.create_future()
    print(fut, fut.done())
    loop.create_task(set_after(fut, 0.1, "world"))
    print("hello ...", await fut)
    print(fut, fut.result())
    for call in (lambda: fut.set_result(1), lambda: fut.set_exception(ValueError())):
        try:
            call()
        except asyncio.InvalidStateError as error:
            print(error)
    print(fut.cancel())
    bad = loop.create_future()
    bad.set_exception(KeyError("k"))
    print(bad, repr(bad.exception()))
    try:
        await bad
    except KeyError as error:
        print("raised", error)
    gone = loop.create_future()
    print(gone.cancel(), gone.cancelled(), gone)
    try:
        await gone
    except asyncio.CancelledError:
        print("cancelled")
    stop = loop.create_future()
    try:
        stop.set_exception(StopIteration(3))
    except TypeError as error:
        print(error)
    print(repr(stop.exception()) if stop.done() else "still pending")
    print(asyncio.isfuture(fut), asyncio.isfuture(3), isinstance(fut, asyncio.Future))

asyncio.run(main())
