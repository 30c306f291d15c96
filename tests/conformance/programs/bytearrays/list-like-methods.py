data = bytearray(b"abc")
data.append(100)
data.extend(b"ef")
data.extend([103, 104])
data.extend(bytearray(b"i"))
data.insert(0, 65)
data.insert(100, 90)
data.insert(-1, 89)
print(data, data.pop(), data.pop(0), data.pop(-2), data)
data.remove(100)
data.reverse()
print(data, data.copy(), data.index(b"g"), len(data))
data += b"!!"
data *= 2
print(data)
data.clear()
print(data, bool(data))
for call in (lambda: data.append(256), lambda: data.append("a"), lambda: data.append(b"a"), lambda: data.extend("text"), lambda: data.extend([256]), lambda: data.extend(5), lambda: data.pop(), lambda: data.remove(1), lambda: data.insert(0, -1), lambda: data.insert("0", 1), lambda: bytearray(b"a").pop(5), lambda: bytearray(b"a").pop("0"), lambda: data.extend(["a"])):
    try:
        print(call())
    except (TypeError, ValueError, IndexError) as error:
        print(type(error).__name__, error)
