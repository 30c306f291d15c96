from array import array

for code, items in [('b', [1, -2]), ('h', [1, 2, -1]), ('i', [1, 0x01020304]), ('q', [1]), ('d', [1.0]), ('f', [1.5])]:
    a = array(code, items)
    a.byteswap()
    print(a.tobytes().hex(' '))
    a.byteswap()
    print(a)
