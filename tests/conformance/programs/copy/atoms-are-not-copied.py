import copy

for value in (None, 5, 2.5, 'text', b'bytes', (1, 'a'), frozenset({1}), range(3), len, print.__class__,
              int, ..., slice(1)):
    print(copy.copy(value) is value, copy.deepcopy(value) is value or copy.deepcopy(value) == value)
frozen = ([1],)
print(copy.copy(frozen) is frozen, copy.deepcopy(frozen) is frozen)
