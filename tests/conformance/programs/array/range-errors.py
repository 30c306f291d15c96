# What is said of integers that do not fit.
from array import array

for code, values in [('b', (128, -129, 40000, -40000)), ('B', (256, -1)), ('h', (32768, -32769)),
                     ('H', (65536, -1)), ('q', (2**63, -2**63 - 1)), ('Q', (2**64, -1)), ('I', (-1,))]:
    for value in values:
        try:
            array(code, [value])
        except OverflowError as e:
            print(code, value, e)
