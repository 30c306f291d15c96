for value in (b'12\xa03', b'1\xff', b' 12 ', bytearray(b'7'), memoryview(b'42'), b''):
    for kind in (float, int):
        try:
            print(kind(value))
        except ValueError as error:
            print('ValueError:', error)
for value in (memoryview(b'11'), 5):
    try:
        print(int(value, 2))
    except TypeError as error:
        print('TypeError:', error)
print(int(bytearray(b'11'), 2))
