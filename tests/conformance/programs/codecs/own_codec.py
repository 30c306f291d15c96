import codecs


def find(name):
    if name == 'shout':
        return codecs.CodecInfo(lambda s, errors='strict': (s.upper().encode(), len(s)),
                                lambda b, errors='strict': (bytes(b).decode().lower(), len(b)), name='shout')
    return None


codecs.register(find)
print('abc'.encode('shout'), b'ABC'.decode('shout'), codecs.lookup('shout').name)
