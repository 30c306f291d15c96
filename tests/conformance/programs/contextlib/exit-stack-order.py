from contextlib import ExitStack, closing, contextmanager, nullcontext, suppress

@contextmanager
def level(name, swallow=False):
    print('enter', name)
    try:
        yield name
    except ValueError as error:
        print(name, 'sees', error)
        if not swallow:
            raise
    finally:
        print('exit', name)

with ExitStack() as stack:
    print([stack.enter_context(level(n)) for n in 'ab'])
    stack.callback(print, 'callback', sep='-')
    @stack.callback
    def decorated():
        print('decorated')
    @stack.push
    def looks(kind, error, tb):
        print('push', kind, error)
with ExitStack() as stack:
    stack.enter_context(level('outer', swallow=True))
    stack.enter_context(level('inner'))
    raise ValueError('boom')
print('goes on')
stack = ExitStack()
stack.callback(print, 'moved')
moved = stack.pop_all()
stack.close()
print('closed the empty one')
moved.close()
try:
    with ExitStack() as stack:
        stack.callback(lambda: 1 / 0)
        raise KeyError('first')
except ZeroDivisionError as error:
    print(repr(error), repr(error.__context__), error.__context__.__context__)
with ExitStack() as stack, suppress(LookupError):
    stack.enter_context(nullcontext(5))
    raise IndexError
for wrong in (5, 'text', ExitStack):
    try:
        ExitStack().enter_context(wrong)
    except (TypeError, AttributeError) as error:
        print(error)
try:
    ExitStack().push(5)
except (TypeError, AttributeError) as error:
    print(error)
