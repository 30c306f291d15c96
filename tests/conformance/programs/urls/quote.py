from urllib.parse import *

print(quote('a b/c?d=e&f~g'))
print(quote('a/b', safe=''))
print(quote('ü€'))
print(quote('ü', encoding='latin-1'))
print(quote_plus('a b+c/d'))
print(quote_plus('a b', safe=' '))
print(quote(b'\x00\xff '))
print(quote_from_bytes(b'a b'))
print(quote(''))
print(quote('~_.-'))
print(quote('ü', safe='ü'))
print(quote('x' * 3, 'x'))
