async def numbers():
    try:
        got = yield 1
        print("got", got)
        yield 2
    except ValueError as error:
        yield f"caught {error}"
    finally:
        print("closing")


def run(awaitable):
    steps = awaitable.__await__() if not hasattr(awaitable, "send") else awaitable
    try:
        while True:
            steps.send(None)
    except StopIteration as stop:
        return stop.value


g = numbers()
print(run(g.__anext__()), run(g.asend("hello")))
try:
    run(g.__anext__())
except StopAsyncIteration as error:
    print(repr(error))
g = numbers()
run(g.__anext__())
print(run(g.athrow(ValueError("v"))), run(g.aclose()))
try:
    run(g.__anext__())
except StopAsyncIteration:
    print("finished")
for call in (lambda: run(numbers().asend(5)), lambda: next(numbers()), lambda: iter(numbers()), lambda: list(numbers()), lambda: numbers().send(1), lambda: run(numbers())):
    try:
        print(call())
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)


async def collect():
    return [x async for x in numbers()], {x async for x in numbers() if x == 2}, [y async for y in (z async for z in numbers())]


print(run(collect()))
