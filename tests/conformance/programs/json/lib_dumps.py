import json

values = [
    None, True, False, 0, -7, 10**20, 1.5, -0.0, 1e100, 1e-7, "", "text", [], {}, (),
    [1, [2, [3, []]]], (1, "a", None), {"a": 1, "b": [1, {"c": {}}]},
    {1: "int", 2.5: "float", None: "none", True: "bool"},
    'quote " backslash \\ slash / tab \t newline \n bell \x07 del \x7f',
    "é ü ß € 😀 \u2028", float("nan"), float("inf"), -float("inf"),
]
for value in values:
    print(json.dumps(value))
    print(json.dumps(value, indent=2, ensure_ascii=False))

data = {"z": 1, "a": [1, 2, {"y": None, "b": ()}], "m": {}}
print(json.dumps(data, sort_keys=True))
print(json.dumps(data, separators=(",", ":")))
print(json.dumps(data, indent="--", sort_keys=True))
print(json.dumps(data, indent=0))
print(json.dumps({"a": 1, (1, 2): 3, "b": {}}, skipkeys=True))
print(json.dumps([1, {2, 3}, 1j], default=str if False else lambda o: sorted(o) if isinstance(o, set) else repr(o)))


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y


class Encoder(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, Point):
            return {"x": o.x, "y": o.y}
        return super().default(o)


print(json.dumps([Point(1, 2)], cls=Encoder))
print(Encoder(sort_keys=True, indent=1).encode({"p": Point(3, 4), "a": 0}))
print(list(json.JSONEncoder().iterencode({"a": [1, 2, "x"], "b": {}})))

cycle = [1]
cycle.append(cycle)
for wrong, options in [({1, 2}, {}), (cycle, {}), ({(1,): 2}, {}), (float("nan"), {"allow_nan": False}),
                       ([object], {}), ({"a": b"x"}, {}), (Point(1, 2), {"cls": json.JSONEncoder}),
                       ({"b": 1, 2: 3}, {"sort_keys": True})]:
    try:
        print(json.dumps(wrong, **options))
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)


class Number(int):
    def __repr__(self):
        return "never seen"


print(json.dumps([Number(5), {Number(6): Number(7)}]))


class Out:
    def __init__(self):
        self.parts = []

    def write(self, text):
        self.parts.append(text)


out = Out()
json.dump({"a": [1, 2.5, None], "b": "c"}, out)
print("".join(out.parts))
