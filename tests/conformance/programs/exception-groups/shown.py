import traceback

def fail(n):
    raise ValueError(n)

errors = []
for n in range(2):
    try:
        fail(n)
    except ValueError as e:
        e.add_note(f'note {n}')
        errors.append(e)
try:
    raise ExceptionGroup('several', errors + [ExceptionGroup('nested', [TypeError('inside')])]) from KeyError('cause')
except ExceptionGroup as g:
    for line in traceback.format_exception(g):
        print(line, end='')
    print(''.join(traceback.TracebackException.from_exception(g, max_group_width=1).format_exception_only(show_group=True)))
raise ExceptionGroup('at the end', [ExceptionGroup('deep', [OSError(5, 'io')])])
