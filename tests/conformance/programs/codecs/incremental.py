import codecs

d = codecs.getincrementaldecoder('utf-8')()
print([d.decode(bytes([b])) for b in '€é'.encode()], repr(d.decode(b'', True)))
d = codecs.getincrementaldecoder('utf-16')()
print([d.decode(bytes([b])) for b in 'aé'.encode('utf-16')])
e = codecs.getincrementalencoder('utf-16')()
print(e.encode('a'), e.encode('b'))
print(list(codecs.iterdecode([b'\xc3', b'\xa9!'], 'utf-8')), b''.join(codecs.iterencode(['a', 'é'], 'utf-8')))
try:
    codecs.getincrementaldecoder('utf-8')().decode(b'\xc3', final=True)
except UnicodeDecodeError as e:
    print(e)
