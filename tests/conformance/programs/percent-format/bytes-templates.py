print(b"%d %5d %-5d|%05d %x %#o" % (1, 2, 3, 4, 255, 8))
print(b"%s %b %10s|%-6b|%.2s" % (b"raw", bytearray(b"array"), b"right", b"left", b"cut"))
print(b"%c%c %a %r %f %.2e %g %%" % (65, b"B", "é", "é", 1.5, 12345.678, 0.1))
print(b"%(key)s %(n)03d" % {b"key": b"value", b"n": 7}, bytearray(b"%d-%s") % (1, b"x"))


class Raw:
    def __bytes__(self):
        return b"from __bytes__"


print(b"<%s>" % Raw(), b"%b" % memoryview(b"view"))
for template, value in [(b"%s", "text"), (b"%s", 5), (b"%b", None), (b"%d", "5"), (b"%c", 256), (b"%c", b"ab"), (b"%c", "a"), (b"%q", 1), (b"%", 1), (b"%s", ()), (b"%s", (b"a", b"b")), (b"%(k)s", {"k": b"v"}), (b"%x", 1.5), (b"%f", "a")]:
    try:
        print(template % value)
    except (TypeError, ValueError, KeyError, OverflowError) as error:
        print(template, type(error).__name__, error)
