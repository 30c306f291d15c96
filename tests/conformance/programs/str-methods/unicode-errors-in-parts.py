try:
    b"ab\xff\xfecd".decode("utf-8")
except UnicodeDecodeError as error:
    print(error.encoding, error.object, error.start, error.end, error.reason)
    print(error.args)
try:
    "abéé".encode("ascii")
except UnicodeEncodeError as error:
    print(error.encoding, error.object, error.start, error.end, error.reason)
    print(error)
for raw in (b"\x80", b"\xc3", b"\xc3(", b"\xe2\x82", b"\xed\xa0\x80", b"\xf5\x80", b"\xf0\x9f\x98", b"\xc0\x80"):
    try:
        raw.decode()
    except UnicodeDecodeError as error:
        print(raw, error)
    print(raw.decode(errors="replace"), repr(raw.decode(errors="ignore")), raw.decode(errors="backslashreplace"))
