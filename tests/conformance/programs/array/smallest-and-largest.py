# Every integer type holds its smallest and largest value and nothing beyond.
from array import array

limits = {'b': (-2**7, 2**7 - 1), 'B': (0, 2**8 - 1), 'h': (-2**15, 2**15 - 1), 'H': (0, 2**16 - 1),
          'i': (-2**31, 2**31 - 1), 'I': (0, 2**32 - 1), 'q': (-2**63, 2**63 - 1), 'Q': (0, 2**64 - 1)}
for code, (low, high) in limits.items():
    a = array(code, [low, high])
    print(a, a[0] == low, a[1] == high)
    for value in (low - 1, high + 1):
        try:
            a.append(value)
        except OverflowError:
            print(code, 'has no', value)
    print(len(a))
