# What cannot fit is refused at once, with a MemoryError that may be caught.
def attempt(what, make):
    try:
        print(what, len(make()))
    except (MemoryError, OverflowError) as e:
        print(what, type(e).__name__)


attempt('list', lambda: [0] * 10**15)
attempt('tuple', lambda: (1, 2) * 10**15)
attempt('str', lambda: 'x' * 10**15)
attempt('bytes', lambda: b'x' * 10**15)
attempt('huge count', lambda: [0] * 10**30)
attempt('center', lambda: 'a'.center(10**15))
attempt('still alive', lambda: [0] * 1000)
