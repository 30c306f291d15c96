import _interpreters

for value in (None, True, 0, -1, 1.5, 'text', b'bytes', (), (1, 'x', None), memoryview(b'm')):
    print(type(value).__name__, _interpreters.is_shareable(value))
for value in ([], {}, set(), 1j, object(), int, len, lambda: 0, range(3), bytearray(b'x')):
    print(type(value).__name__, _interpreters.is_shareable(value))
