data = b"hello hello"
print(data.find(b"l"), data.rfind(b"l"), data.find(108), data.rfind(111), data.index(b"o", 5), data.rindex(101), data.count(b"l"), data.count(108), data.count(b""), data.find(b"zz"), data.find(b"l", 4), data.find(b"", 20))
print(b"ell" in data, 104 in data, 0 in data, b"" in data, bytearray(b"lo") in data, data.startswith(b"he"), data.startswith((b"x", b"h")), data.endswith(b"lo", 0, 5), data.startswith(bytearray(b"he")))
for call in (lambda: data.find("l"), lambda: data.find(256), lambda: data.find(-1), lambda: data.find(None), lambda: data.index(b"z"), lambda: data.rindex(122), lambda: "l" in data, lambda: 256 in data, lambda: None in data, lambda: data.startswith("he"), lambda: data.startswith((b"h", "e")), lambda: data.startswith(104), lambda: data.count("l"), lambda: data.count(300), lambda: data.endswith(["o"])):
    try:
        print(call())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
