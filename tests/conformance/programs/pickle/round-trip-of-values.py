import pickle

values = [None, True, 0, -1, 255, 256, 70000, 2**31, -2**70, 1.5, float('inf'),
          'text', 'é\U0001f600', b'\x00\xff', bytearray(b'ab'), (), (1,), (1, 2, 3, 4),
          [], [1, [2]], {'a': {'b': 1}}, set(), {3}, frozenset({4}), 2 + 3j, range(2, 9, 3),
          slice(1, None, 2), ...]
for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
    for value in values:
        back = pickle.loads(pickle.dumps(value, protocol))
        assert back == value and type(back) is type(value), (protocol, value, back)
print(pickle.DEFAULT_PROTOCOL, pickle.HIGHEST_PROTOCOL, len(values))
