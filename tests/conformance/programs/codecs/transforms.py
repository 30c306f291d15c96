import codecs

print(codecs.encode('Hello', 'rot13'), codecs.decode('Uryyb', 'rot13'))
print(codecs.encode(b'ab\xff', 'hex'), codecs.decode(b'6162', 'hex'))
print(codecs.encode('é', 'utf-8'), codecs.decode(b'\xe9', 'latin-1'))
for call in [lambda: 'a'.encode('rot13'), lambda: b'a'.decode('hex'), lambda: codecs.encode('é', 'ascii'), lambda: 'a'.encode('nope')]:
    try:
        call()
    except (LookupError, UnicodeError) as e:
        print(type(e).__name__, e)
