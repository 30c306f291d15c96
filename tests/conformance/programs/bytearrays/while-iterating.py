data = bytearray(b"abc")
seen = []
for byte in data:
    seen.append(byte)
    if len(data) < 6:
        data.append(byte + 1)
print(seen, data)
seen = []
for byte in data:
    seen.append(chr(byte))
    del data[0]
print(seen, data)
numbers = iter(bytearray(b"xy"))
print(next(numbers), numbers.__length_hint__(), list(numbers), list(numbers))
print([i for i, b in enumerate(bytearray(b"a b c")) if b == 32], bytes(b ^ 1 for b in bytearray(b"abc")), sum(bytearray(b"\x01\x02")), dict(zip(bytearray(b"ab"), bytearray(b"cd"))))
first, *middle, last = bytearray(b"hello")
print(first, middle, last)
print(any(bytearray(3)), all(bytearray(b"a")), bytearray(sorted(b"hello")), bytearray(reversed(b"abc")))
