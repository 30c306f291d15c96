# How often nothing is repeated only has to fit an index.
for sequence in ([], (), '', b'', bytearray()):
    print(sequence * 2**30, sequence * -(2**30), [1][:0] * 7)
    for count in (2**70, -(2**70)):
        try:
            print(sequence * count)
        except OverflowError as e:
            print(type(sequence).__name__, e)
