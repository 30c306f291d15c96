class S:
    def __str__(self):
        return 5
class B:
    def __bytes__(self):
        return 'text'
class Good:
    def __str__(self):
        return 'str'
    def __bytes__(self):
        return b'bytes'
print(str(Good()), bytes(Good()), str(), bytes(), str(b'x'), str(b'\xc3\xa9', 'utf-8'), str(b'a', errors='replace'), bytes('é', 'latin-1'), bytes(3), bytes([1, 2]), bytes(i for i in b'ab'), str(object=5), bytes(source='x', encoding='ascii'))
for wrong in (lambda: str(S()), lambda: bytes(B()), lambda: str('x', 'utf-8'), lambda: str(5, 'utf-8'), lambda: str(b'x', 5), lambda: str(b'\xff', 'ascii'), lambda: str(b'x', 'nope'), lambda: str(1, 2, 3, 4), lambda: str(x=1), lambda: bytes('x'), lambda: bytes(5, 'ascii'), lambda: bytes(-1), lambda: bytes([256]), lambda: bytes(['a']), lambda: bytes(1.5), lambda: bytes(None), lambda: bytes('é', 'ascii'), lambda: bytes(b'x', 'ascii'), lambda: bytes(errors='x'), lambda: bytes('x', 'ascii', 5), lambda: bytes(object()), lambda: bytearray('x'), lambda: bytearray([300]), lambda: bytes(encoding='ascii'), lambda: str(memoryview(b'a'), 'ascii') + 5):
    try:
        print(wrong())
    except (TypeError, ValueError, LookupError, OverflowError) as error:
        print(type(error).__name__, error)
