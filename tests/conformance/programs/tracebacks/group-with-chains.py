def f(n):
    if n == 0:
        raise ValueError("deep")
    try:
        f(n - 1)
    except ValueError as e:
        raise KeyError(n) from e
def g():
    try:
        f(1)
    except KeyError:
        x = [1, 2][5] + (3 *
           4)
try:
    g()
except IndexError as e:
    e.add_note('note one\nline two')
    raise ExceptionGroup('grp', [e, ValueError('plain'), ExceptionGroup('inner', [OSError('o'), TypeError()])])
