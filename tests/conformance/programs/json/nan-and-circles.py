import json

print(json.dumps([float("nan"), float("inf"), -float("inf"), 1e100, 0.1, -0.0, 1e-7]))
for value in (float("nan"), [float("inf")], {"x": -float("inf")}):
    try:
        json.dumps(value, allow_nan=False)
    except ValueError as e:
        print(e)
loop = []
loop.append(loop)
d = {}
d["self"] = {"d": d}
for thing in (loop, d):
    try:
        json.dumps(thing)
    except ValueError as e:
        print(e)
shared = [1]
print(json.dumps([shared, shared]))

class MyInt(int):
    def __repr__(self):
        return "MyInt!"

class MyStr(str):
    pass

print(json.dumps([MyInt(3), MyStr("s"), (1, (2,)), True]), json.dumps({MyStr("k"): 1, MyInt(7): 2}))
print(json.loads(json.dumps({1: {2: None}})))
