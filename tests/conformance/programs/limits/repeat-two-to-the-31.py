# So many items fit no memory; with 32-bit pointers they do not even fit an index.
for sequence in ([1, 2], (1, 2), 'ab' * 4, b'ab' * 4):
    try:
        print(len(sequence * 2**31))
    except (MemoryError, OverflowError) as e:
        print(type(sequence).__name__, repr(e))
try:
    [0] * 2**63
except OverflowError as e:
    print(e)
