import os

for call in [lambda: os.mkdir(3), lambda: os.stat(None), lambda: os.stat(1.5), lambda: os.listdir(1.5),
             lambda: os.stat('a\0b'), lambda: os.remove([]), lambda: os.chdir('/nope'), lambda: os.open('/nope/x', 0),
             lambda: os.close(999), lambda: os.read(999, 1), lambda: os.write(1, 'text'), lambda: os.fstat(999),
             lambda: os.utime('/tmp', (1,)), lambda: os.readlink('/tmp'), lambda: os.strerror('x')]:
    try:
        print(call())
    except (OSError, TypeError, ValueError) as e:
        print(type(e).__name__, e)
