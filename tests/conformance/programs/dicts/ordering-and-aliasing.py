d = dict.fromkeys("cab")
d["b"] = 1
d["z"] = d.pop("c")
d["a"] = d
print(list(d), d["a"] is d, d)
e = dict(d)
e["a"] = None
print(list(e), e == d, d.keys() == e.keys())
d.clear()
print(d, e)
x = {1: "int", 1.0: "float", True: "bool"}
print(x, len(x), x[1], list(x))
m = {"a": 1}
n = m
n |= {"b": 2}
print(m, m is n)
print({**m, "a": 0, **{"c": 3}}, dict(m, a=9), {k: v for k, v in [("p", 1), ("q", 2), ("p", 3)]})
print(sorted(m.items(), key=lambda kv: kv[1], reverse=True), min(m, key=m.get), sum(m.values()))
it = iter(m)
m["b"] = 20
print(next(it), next(it))
view = m.items()
m["new"] = 5
print(len(view), ("new", 5) in view, list(view)[-1])
print(m.get("q"), m.setdefault("q", []).append(1), m["q"], m.pop("q"), "q" in m)
