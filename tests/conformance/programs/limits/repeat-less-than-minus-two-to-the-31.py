# A negative number of copies is none, however low it is; with 32-bit pointers it does not even fit an index.
for sequence in ([1, 2], (1, 2), 'ab', b'ab'):
    for copies in (-1, -2**31, -2**31 - 1):
        try:
            print(repr(sequence * copies))
        except OverflowError as e:
            print(repr(e))
try:
    () * (-2**63 - 1)
except OverflowError as e:
    print(e)
for make in (lambda: list('ab'), lambda: bytearray(b'ab')):
    held = make()
    try:
        held *= -2**63 - 1
    except OverflowError as e:
        print(e, held)
