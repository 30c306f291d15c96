import base64
import binascii

for data in (b'', b'a', b'ab', b'abc', b'\xff\xfe\xfd\xfc', b'hello world'):
    print(data, base64.b64encode(data), base64.urlsafe_b64encode(data), base64.b32encode(data), base64.b16encode(data),
          base64.b32hexencode(data), base64.a85encode(data), base64.b85encode(data))
    assert base64.b64decode(base64.b64encode(data)) == data
    assert base64.b32decode(base64.b32encode(data)) == data
    assert base64.a85decode(base64.a85encode(data)) == data
    assert base64.b85decode(base64.b85encode(data)) == data
print(base64.b64decode('aGVs bG8=\n'), base64.b64encode(b'\xfb\xff', b'-_'), base64.encodebytes(b'x' * 60))
for wrong in (lambda: base64.b64decode('abc'), lambda: base64.b64decode('a'), lambda: base64.b64decode('ab!=', validate=True),
              lambda: base64.b32decode('abc'), lambda: base64.b16decode('0g'), lambda: base64.b64decode('é'),
              lambda: base64.b85decode(b'\x00aaaa'), lambda: base64.b64encode('text')):
    try:
        print(wrong())
    except (binascii.Error, ValueError, TypeError) as error:
        print(type(error).__name__, error)
