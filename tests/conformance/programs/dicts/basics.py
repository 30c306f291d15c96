d = {"b": 2, "a": 1}
d["c"] = 3
d["b"] = 20
print(d, len(d), d["a"], "c" in d, 2 in d, list(d))
print(d.get("x"), d.get("x", 0), d.get("a", 0), d.keys(), d.values(), d.items())
del d["b"]
d["b"] = "again"
print(d)
print({}, dict(), dict(a=1, b=2), dict([("k", "v"), (1, 2)]), dict({"x": 1}, y=2), {1: "one", 1.0: "float", True: "bool"})
for k, v in d.items():
    print(k, v)
print([k for k in reversed(d)], list(reversed(d.items())))
