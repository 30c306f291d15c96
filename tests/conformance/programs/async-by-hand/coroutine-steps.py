import types


@types.coroutine
def step(value):
    got = yield value
    return got


async def inner(name):
    first = await step(f"{name} 1")
    second = await step(f"{name} 2")
    return first, second


async def outer():
    result = await inner("a")
    try:
        await step("waiting")
    except ValueError as error:
        return result, str(error)


c = outer()
print(c.send(None), c.send("x"), c.send("y"))
try:
    c.throw(ValueError("thrown in"))
except StopIteration as stop:
    print(stop.value)
for call in (lambda: c.send(None), lambda: outer().send(1), lambda: iter(outer()), lambda: next(outer()), lambda: outer().__await__().send(5), lambda: [x for x in outer()], lambda: len(outer())):
    try:
        print(call())
    except (RuntimeError, TypeError) as error:
        print(type(error).__name__, error)
waiting = outer()
waiting.send(None)
print(waiting.cr_await is not None, waiting.cr_running, waiting.cr_suspended, waiting.close(), waiting.cr_frame)
