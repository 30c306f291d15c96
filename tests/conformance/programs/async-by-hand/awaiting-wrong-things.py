class NoIterator:
    def __await__(self):
        return [1]


class IsCoroutine:
    def __await__(self):
        return helper()


class Fine:
    def __await__(self):
        yield "from fine"
        return "fine result"


async def helper():
    return 1


def run(coroutine):
    seen = []
    try:
        while True:
            seen.append(coroutine.send(None))
    except StopIteration as stop:
        return seen, stop.value


async def wait_for(thing):
    return await thing


async def with_generator():
    yield 1


for thing in (5, None, [1], (x for x in "a"), NoIterator(), Fine(), helper(), with_generator(), helper, Fine, print):
    try:
        print(run(wait_for(thing)))
    except TypeError as error:
        print(error)
done = helper()
print(run(wait_for(done)))
try:
    run(wait_for(done))
except RuntimeError as error:
    print(error)


async def loops(source):
    async for x in source:
        print(x)


async def uses(manager):
    async with manager as value:
        print(value)


for coroutine in (loops([1]), loops(5), uses(open("/dev/null")), uses(5)):
    try:
        run(coroutine)
    except TypeError as error:
        print(error)
