#: yield
def f(a):
    x = yield
    y = yield a
    yield a, x
    return y
#: yield from
def f(a):
    x = yield from a
    return x
#: yield in blocks
def f(a):
    for x in a:
        yield x
    try:
        yield 1
    except E:
        yield 2
    finally:
        yield 3
    with a:
        yield 4
    while a:
        yield from a
#: generator expressions
def f(a, b):
    g = (x for x in a)
    h = (x + y for x in a if x for y in b if y > x)
    return sum(x * b for x in a), list(g), h
#: consumers of generator expressions
def f(a):
    all(x for x in a)
    any(x > 1 for x in a)
    t = tuple(x for x in a)
    s = set(x for x in a)
    all([x for x in a])
    if all(x for x in a) and not any(y for y in a):
        return t
    return all(x for x in a), s
#: comprehensions
def f(a, b):
    x = [i for i in a]
    y = {i for i in a if i if not b}
    z = {i: j for i, j in a.items()}
    w = [i * j for i in a for j in b if i < j]
    v = [[j for j in i] for i in a]
    u = [(i, k) for i in a for k in [i + 1]]
    t = [i for i, in a]
    return x, y, z, w, v, u, t
#: comprehensions at module level
x = [i for i in range(3)]
y = {j: [k for k in j] for j in x if j}
z = [lambda: i for i in x]
#: comprehension with closures
def f(a):
    i = 1
    x = [lambda: i for i in a]
    y = [lambda: (i, j) for i in a for j in i]
    z = [i for j in a]
    def g():
        return i
    return x, y, z, g
#: comprehension shadows a local
def f(x):
    y = [x for x in x]
    z = [x for _ in y if x]
    return x, y, z
#: comprehension in a loop with try
def f(a):
    for x in a:
        try:
            b = [y for y in x]
        except E:
            b = {y for y in a}
    return b
#: named expression in comprehensions
def f(a):
    x = [y := i for i in a]
    z = any((w := i) for i in a)
    return y, w
v = [(t := i) for i in range(3)]
#: coroutines
async def f(a):
    x = await a
    await a.b(c)
    return await x
#: async for
async def f(a):
    async for x in a:
        if x:
            continue
        break
    else:
        x = 1
    async for y, z in a():
        return y
#: async with
async def f(a, b):
    async with a as x, b:
        await x
    async with a:
        return b
#: async comprehensions
async def f(a):
    x = [i async for i in a]
    y = {i: j async for i, j in a if i}
    z = (i async for i in a)
    w = [await i for i in a]
    v = [i async for i in a for j in b async for k in j]
    u = {await i async for i in await a}
    return x, y, z, w, v, u
#: async generators
async def f(a):
    yield 1
    x = yield await a
    async for y in a:
        yield y
    async with a:
        yield x
#: async with in try and loop
async def f(a):
    for x in a:
        try:
            async with x as y:
                if y:
                    break
                continue
        finally:
            await a
#: lambda generator and nested coroutine
def f():
    g = lambda: (yield from a)
    async def h():
        def i():
            return [x for x in a] if 0 else None
        return i
    return g, h
