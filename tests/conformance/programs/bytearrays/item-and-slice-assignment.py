data = bytearray(b"0123456789")
data[0] = 65
data[-1] = ord("Z")
data[1:3] = b"--"
data[3:3] = b"inserted"
print(data)
data[3:11] = b""
data[::2] = b"*****"
print(data)
del data[0], data[-1]
del data[::3]
print(data)
data[:] = range(5)
data[1:2] = [7, 8, 9]
print(data, list(data))
data[2:] = data
print(list(data))


def attempt(action):
    try:
        action()
    except (TypeError, ValueError, IndexError) as error:
        print(type(error).__name__, error)


def assign(key, value):
    return lambda: data.__setitem__(key, value)


for key, value in [(0, 256), (0, "a"), (0, b"a"), (0, -1), (100, 1), (slice(0, 2), "ab"), (slice(0, 2), 5), (slice(0, 4, 2), b"abc"), (slice(0, 2), [300]), ("a", 1), (slice(None, None, 0), b""), (0, 1.5), (slice(0, 2), ["a"])]:
    attempt(assign(key, value))
attempt(lambda: data.__delitem__(50))
attempt(lambda: data.__delitem__("k"))
print(list(data))
