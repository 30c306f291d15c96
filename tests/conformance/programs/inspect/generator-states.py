"""States of generators and coroutines."""
import inspect


def g():
    print('inside', inspect.getgeneratorstate(me))
    x = 5
    yield x


me = g()
print(inspect.getgeneratorstate(me), inspect.getgeneratorlocals(me))
next(me)
print(inspect.getgeneratorstate(me), dict(inspect.getgeneratorlocals(me)))
me.close()
print(inspect.getgeneratorstate(me), inspect.getgeneratorlocals(me))


async def co():
    y = 1


c = co()
print(inspect.getcoroutinestate(c))
c.close()
print(inspect.getcoroutinestate(c))
