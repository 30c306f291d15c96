from urllib.parse import parse_qs, parse_qsl

print(parse_qs('a=1&b=2&a=3'))
print(parse_qsl('a=1&b=2&a=3'))
print(parse_qs('a=&b'))
print(parse_qs('a=&b', keep_blank_values=True))
print(parse_qsl('a=1;b=2', separator=';'))
print(parse_qsl('x=%C3%BC+y&&'))
print(parse_qsl(b'a=1&b=%20'))
print(parse_qs(''))
print(parse_qsl('a==b=c'))
print(parse_qsl('%41=%zz'))
