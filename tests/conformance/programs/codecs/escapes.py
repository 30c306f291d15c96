print('a\té€\n\\'.encode('unicode_escape'))
print(b'\\u20ac\\x41\\n\\101\\N{BULLET}'.decode('unicode_escape'))
print('é€'.encode('raw_unicode_escape'), b'\\u20ac'.decode('raw_unicode_escape'))
for data in [b'\\x', b'\\u12', b'\\']:
    try:
        data.decode('unicode_escape')
    except UnicodeDecodeError as e:
        print(e)
