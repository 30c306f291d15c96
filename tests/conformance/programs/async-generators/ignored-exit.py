def run(coro):
    try:
        while True:
            coro.send(None)
    except StopIteration as stop:
        return stop.value

async def stubborn():
    try:
        yield 1
    finally:
        yield 2

async def main():
    g = stubborn()
    await anext(g)
    try:
        await g.aclose()
    except RuntimeError as error:
        print(error)
    step = g.asend(None)
    try:
        g.asend(None).close()
        print(await step)
    except (StopAsyncIteration, RuntimeError) as error:
        print(repr(error))
    try:
        await step
    except RuntimeError as error:
        print(error)

run(main())
async def loop():
    class Bad:
        def __aiter__(self):
            return 5
    class Worse:
        def __aiter__(self):
            return self
        def __anext__(self):
            return 5
    for what in (Bad(), Worse(), [1], 5):
        try:
            async for x in what:
                pass
        except TypeError as error:
            print(error, '|', error.__cause__)
    for what in (5, open):
        try:
            async with what:
                pass
        except TypeError as error:
            print(error)
    try:
        await 5
    except TypeError as error:
        print(error)
run(loop())
