name = 'World'
t = t'Hello {name!r:>{10}} and {1+1=}'
print(t)
print(t.strings, t.values, list(t))
print(t + t' more')
try: t + 'x'
except TypeError as e: print(e)
try: 'x' + t
except TypeError as e: print(e)
try:
    raise ExceptionGroup('eg', [ValueError(1), TypeError('t'), ExceptionGroup('in', [KeyError('k'), ValueError(2)])])
except* ValueError as e:
    print(repr(e), e.exceptions)
except* TypeError as e:
    print('T', repr(e))
except* KeyError:
    print('K')
try:
    try:
        raise ValueError('bare')
    except* ValueError as e:
        print(repr(e))
        raise KeyError('new') from e
except KeyError as e:
    print(repr(e), repr(e.__cause__))
except BaseException as e:
    print('?', repr(e))
try:
    try:
        raise ExceptionGroup('a', [ValueError(1), OSError(2), ValueError(3)])
    except* ValueError as e:
        raise RuntimeError('x')
except ExceptionGroup as e:
    print(repr(e), repr(e.exceptions[0].__context__))
