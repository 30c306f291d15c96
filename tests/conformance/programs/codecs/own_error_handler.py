import codecs


def brackets(e):
    if isinstance(e, UnicodeDecodeError):
        return ''.join(f'[{b:02x}]' for b in e.object[e.start:e.end]), e.end
    return ''.join(f'[{ord(c):x}]' for c in e.object[e.start:e.end]), e.end


codecs.register_error('brackets', brackets)
print('aéb€'.encode('ascii', 'brackets'), b'a\xffb'.decode('ascii', 'brackets'))
print(codecs.lookup_error('brackets') is brackets, 'é'.encode('ascii', 'namereplace'))
try:
    'é'.encode('ascii', 'no-such-handler')
except LookupError as e:
    print(e)
print('e'.encode('ascii', 'no-such-handler'))
