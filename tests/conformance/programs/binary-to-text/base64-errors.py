import base64
import binascii

print(base64.b64encode(b"hello world"), base64.b64decode("aGVsbG8="), base64.urlsafe_b64encode(b"\xfb\xff"), base64.b32encode(b"hi"), base64.b16encode(b"hi"), base64.b85encode(b"hello"), base64.a85encode(b"hello"))
print(base64.b64decode(b"aGVs\nbG8="), base64.b32decode("NBUQ===="), base64.b16decode("6869"), base64.b85decode(b"Xk~0{Zv"), base64.b64encode(b"\xfb", altchars=b"-_"), base64.standard_b64decode(b"+/8="))
for wrong in (lambda: base64.b64decode("abc"), lambda: base64.b64decode("ab!d", validate=True), lambda: base64.b64encode("text"), lambda: base64.b16decode("6g"), lambda: base64.b32decode("a"), lambda: base64.b64decode("é"), lambda: binascii.unhexlify("abc"), lambda: bytes.fromhex("zz")):
    try:
        print(wrong())
    except (binascii.Error, TypeError, ValueError) as e:
        print(type(e).__name__, e)
print(binascii.hexlify(b"\x01\xff", "-"), binascii.crc32(b"x"), base64.encodebytes(b"x" * 60), binascii.b2a_base64(b"a", newline=False))
