def show(call):
    try:
        print(call())
    except (TypeError, ValueError, SyntaxError, NameError) as error:
        print(type(error).__name__, error)

show(lambda: eval(5))
show(lambda: exec(None))
show(lambda: eval('1', 5))
show(lambda: eval('1', {}, 5))
show(lambda: exec('1', []))
show(lambda: eval())
show(lambda: eval('x = 1'))
show(lambda: compile('1', 'f', 'eval', flags=1 << 30))
show(lambda: eval('1', globals={}, locals={}))
show(lambda: eval('a', locals={'a': 1}))
show(lambda: exec('print(v)', globals={'v': 'by name'}))
show(lambda: eval('1\0'))
show(lambda: compile('1', 'f', 'wrong'))
show(lambda: eval(compile('x = 1', 'f', 'exec')))
show(lambda: eval(compile('1 + 1', 'f', 'single')))
show(lambda: compile('1', 'f', 'exec', optimize=7))
show(lambda: compile('1', 5, 'exec'))
show(lambda: compile(5, 'f', 'exec'))
show(lambda: compile('1', 'f', b'exec'))
show(lambda: compile(b'1 + 1', b'by bytes', 'eval').co_filename)
def inner():
    n = 1
    return lambda: n
show(lambda: exec(inner().__code__))
show(lambda: exec('1', closure=()))
show(lambda: exec(inner().__code__, closure=inner().__closure__))
