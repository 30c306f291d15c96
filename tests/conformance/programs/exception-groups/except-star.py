def run(error):
    try:
        try:
            raise error
        except* ValueError as e:
            print('values', e.exceptions, type(e).__name__)
        except* (TypeError, OSError) as e:
            print('types', e.exceptions)
        else:
            print('else')
        finally:
            print('finally')
    except BaseException as left:
        print('left', repr(left), repr(left.__context__)[:30])

run(ExceptionGroup('g', [ValueError(1), TypeError(2)]))
run(ExceptionGroup('g', [ValueError(1), ExceptionGroup('h', [KeyError(2), ValueError(3)])]))
run(ValueError('naked'))
run(KeyError('other'))
run(BaseExceptionGroup('b', [SystemExit(1), ValueError(2)]))
try:
    try:
        raise ExceptionGroup('g', [ValueError(1), TypeError(2)])
    except* ValueError as e:
        raise KeyError('from the handler') from e
except ExceptionGroup as g:
    print(repr(g), repr(g.exceptions[0].__cause__) if g.exceptions[0].__cause__ else '')
try:
    try:
        raise ExceptionGroup('g', [ValueError(1), TypeError(2)])
    except* ValueError:
        raise
except ExceptionGroup as g:
    print(repr(g))
for kind in (5, ExceptionGroup, (ValueError, 'x')):
    try:
        try:
            raise ValueError
        except* kind:
            pass
    except TypeError as error:
        print(error)
for i in range(2):
    try:
        raise ExceptionGroup('loop', [OSError(i)])
    except* OSError as e:
        last = e.exceptions[0]
print(last, 'e' in globals())
