import json

data = {"b": [1, {"x": []}, {}], "a": {"k": None}, "c": "text"}
print(json.dumps(data, indent=2))
print(json.dumps(data, sort_keys=True))
print(json.dumps(data, separators=(",", ":")))
print(json.dumps(data, indent="--", sort_keys=True, separators=(", ", " = ")))
print(json.dumps([1, [2, [3]]], indent=0))
print(json.dumps([], indent=4), json.dumps({"a": []}, indent=1))
print(json.dumps({(1, 2): "skipped", "ok": 1}, skipkeys=True))


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y


print(json.dumps({"p": Point(1, 2)}, default=vars), json.dumps({3, 1, 2}, default=sorted), json.dumps([Point(0, 0)], default=lambda o: {"type": type(o).__name__}))
try:
    json.dumps({"b": 1, 2: "c"}, sort_keys=True)
except TypeError as error:
    print(error)
