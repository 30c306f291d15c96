# Insertion order survives growth and deletion.
d = {}
for i in range(1000):
    d[(i * 37) % 1009] = i
print(len(d), list(d)[:6], list(d.items())[-3:])
for k in list(d):
    if k % 3:
        del d[k]
print(len(d), list(d)[:6])
for k in range(5):
    d[k] = "back"
print(list(d)[-5:], d[0], d[3])
print(sum(k for k in d), sum(1 for v in d.values() if v == "back"))
mixed = {1: "int", "1": "str", (1,): "tuple", None: "none", 1.5: "float", b"1": "bytes", frozenset([1]): "frozen"}
print(mixed[1.0], mixed["1"], mixed[(1,)], mixed[None], mixed[1.5], mixed[b"1"], mixed[frozenset([1])])
