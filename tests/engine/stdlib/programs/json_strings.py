# _json: string literals with and without escapes.
import json
from _json import encode_basestring, encode_basestring_ascii

for text in ('', 'plain', 'q"uote', 'back\\slash', '\n\r\t\b\f', '\x00\x1f\x7f\x80', 'é', '\u2028\u2029', '\U0001f600', '\ud800', 'a/b', '~ !#[]'):
    print(ascii(encode_basestring(text)), encode_basestring_ascii(text))
for bad in (5, None, b'x'):
    for f in (encode_basestring, encode_basestring_ascii):
        try:
            f(bad)
        except TypeError as e:
            print(e)


class S(str):
    pass


print(encode_basestring_ascii(S('sub')), json.dumps({'ключ': ['é', '\n']}), ascii(json.dumps({'ключ': 'é'}, ensure_ascii=False)))
