from contextlib import ExitStack, contextmanager

@contextmanager
def res(name):
    print("open", name)
    yield name
    print("close", name)

with ExitStack() as stack:
    names = [stack.enter_context(res(n)) for n in "abc"]
    stack.callback(print, "callback", 1, sep="-")
    print(names)
with ExitStack() as stack:
    stack.push(lambda t, v, tb: print("exit saw", t and t.__name__, v) or True)
    raise ValueError("eaten")
stack = ExitStack()
stack.enter_context(res("kept"))
moved = stack.pop_all()
stack.close()
print("after close of the empty one")
moved.close()

@ExitStack().callback
def cleanup():
    pass

try:
    ExitStack().enter_context(5)
except TypeError as e:
    print(e)
try:
    with ExitStack() as stack:
        stack.callback(lambda: 1 / 0)
        stack.callback(lambda: {}["k"])
        raise RuntimeError("first")
except ZeroDivisionError as e:
    print(repr(e), repr(e.__context__), repr(e.__context__.__context__))
