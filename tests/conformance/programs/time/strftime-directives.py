import time

t = time.struct_time((2024, 2, 9, 7, 5, 3, 4, 40, 0))
for d in 'aAbBdHIjmMpSUwWyYGuVeCDFhnrRtTcxX%':
    print(d, repr(time.strftime('%' + d, t)))
print(time.strftime('', t), repr(time.strftime('%H:%M und Text é', t)), time.asctime(t))
print(time.strftime('%y %Y', (1999, 12, 31, 0, 0, 0, 4, 365, -1)), time.strftime('%I %p', (2000, 1, 1, 0, 0, 0, 5, 1, 0)))
print(time.strftime('%U %W %j', (2023, 1, 1, 12, 0, 0, 6, 1, 0)), time.strftime('%G-W%V-%u', (2021, 1, 3, 0, 0, 0, 6, 3, 0)))
for wrong in (lambda: time.strftime(5), lambda: time.strftime('%Y', 5), lambda: time.strftime('%Y', (1, 2)),
              lambda: time.strftime('%m', (2000, 13, 1, 0, 0, 0, 0, 1, 0)), lambda: time.strftime('%d', (2000, 1, 32, 0, 0, 0, 0, 1, 0)),
              lambda: time.strftime('%H', (2000, 1, 1, 24, 0, 0, 0, 1, 0)), lambda: time.strftime('%S', (2000, 1, 1, 0, 0, 62, 0, 1, 0)),
              lambda: time.strftime('%w', (2000, 1, 1, 0, 0, 0, -2, 1, 0)), lambda: time.strftime('%j', (2000, 1, 1, 0, 0, 0, 0, 367, 0)),
              lambda: time.asctime((1, 2)), lambda: time.strftime('a\0b', t)):
    try:
        print(repr(wrong()))
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
