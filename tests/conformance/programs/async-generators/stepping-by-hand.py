def run(coro):
    while True:
        try:
            coro.send(None)
        except StopIteration as e:
            return e.value
async def ag():
    try:
        for i in range(3):
            got = yield i
            print('got', got)
    finally:
        print('cleanup')
async def main():
    async for x in ag():
        print(x)
    g = ag()
    print(await g.asend(None))
    print(await g.asend('hello'))
    await g.aclose()
    try:
        await g.asend(None)
    except StopAsyncIteration as e: print('stop', repr(e))
    print([x async for x in ag() if x], {x: 1 async for x in ag()})
    g = ag()
    await anext(g)
    try:
        await g.athrow(ValueError('v'))
    except ValueError as e: print(repr(e))
    print(await anext(g, 'default'))
    h = ag()
    await anext(h)
    del h
    print('end')
run(main())
async def f(): pass
f()
print('x')
