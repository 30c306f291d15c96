from urllib.parse import *

print(urlparse(b'http://h:1/p;a?q#f'))
print(urlsplit(b'http://u@H/').hostname)
print(urlsplit(b'http://u@H/').username)
print(urlsplit('http://h/p').encode())
print(urlsplit(b'http://h/p').decode())
print(urlsplit(b'http://h/p').geturl())
print(urldefrag(b'x#y'))
print(type(urlparse(b'x')).__name__)
print(urlunsplit((b'http', b'h', b'p', b'', b'')))
