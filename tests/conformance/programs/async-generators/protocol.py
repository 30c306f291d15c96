def run(coro):
    try:
        while True:
            coro.send(None)
    except StopIteration as stop:
        return stop.value

async def gen():
    try:
        got = yield 1
        print('got', got)
        yield 2
    except ValueError as error:
        print('caught', error)
        yield 'after'
    finally:
        print('cleanup')

async def main():
    g = gen()
    print(await anext(g), await g.asend('value'), await g.athrow(ValueError('thrown')))
    try:
        await anext(g)
    except StopAsyncIteration as stop:
        print('stop', stop.args)
    print(await anext(g, 'default'))
    h = gen()
    print(await h.__anext__())
    await h.aclose()
    await h.aclose()
    print([x async for x in gen()], {x: 1 async for x in gen() if x == 1})
    i = gen()
    try:
        await i.asend(5)
    except TypeError as error:
        print(error)
    try:
        await gen().athrow(KeyError('fresh'))
    except KeyError as error:
        print(repr(error))
    async def bad():
        raise StopAsyncIteration
        yield
    try:
        async for _ in bad():
            pass
    except RuntimeError as error:
        print(error, repr(error.__cause__))

run(main())
print(type(gen()).__name__, hasattr(gen(), '__aiter__'), gen().ag_code.co_name)
for wrong in (lambda: anext(5), lambda: aiter([]), lambda: run(anext(5, 1))):
    try:
        wrong()
    except TypeError as error:
        print(error)
