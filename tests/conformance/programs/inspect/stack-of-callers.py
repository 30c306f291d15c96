import inspect

def who_called():
    frame = inspect.currentframe()
    caller = frame.f_back
    return caller.f_code.co_name, sorted(caller.f_locals)

def outer(a):
    b = a
    return who_called()

print(outer(1))

def depth():
    return [f.function for f in inspect.stack()][:3]

def level2():
    return depth()

print(level2())
info = inspect.getframeinfo(inspect.currentframe())
print(info.function, info.lineno, info.code_context[0].strip())

def gen():
    x = yield 1
    yield x

g = gen()
print(inspect.getgeneratorstate(g), next(g), inspect.getgeneratorstate(g), inspect.getgeneratorlocals(g))
g.close()
print(inspect.getgeneratorstate(g))
try:
    1 / 0
except ZeroDivisionError as e:
    print(inspect.trace()[-1].function, inspect.getinnerframes(e.__traceback__)[0].lineno)
