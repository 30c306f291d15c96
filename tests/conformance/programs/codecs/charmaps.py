for name in ['cp1252', 'cp1251', 'cp437', 'koi8-r', 'iso8859-15', 'mac-roman']:
    data = bytes(range(0xe0, 0xf0))
    print(name, data.decode(name), data.decode(name).encode(name) == data)
for call in [lambda: 'ж'.encode('cp1252'), lambda: b'\x81'.decode('cp1252'), lambda: 'aжb'.encode('cp1252', 'replace')]:
    try:
        print(call())
    except UnicodeError as e:
        print(e)
