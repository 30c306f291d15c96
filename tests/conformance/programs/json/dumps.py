import json

print(json.dumps({"a": 1, "b": [1, 2.5, None, True, False], "c": {"d": "text"}}))
print(json.dumps([]), json.dumps({}), json.dumps("quote\" slash\\ \n\t\u00e9 \U0001F600 \x00 /"), json.dumps(None), json.dumps(1.0), json.dumps(10**30))
print(json.dumps("é", ensure_ascii=False), json.dumps({1: "int", None: "none", True: "bool", 2.5: "float"}), json.dumps((1, (2,))))
print(json.dumps([float("nan"), float("inf"), -float("inf")]), json.dumps(1e100), json.dumps(0.1 + 0.2), json.dumps(-0.0), json.dumps(1e-7))
for bad in (lambda: json.dumps({1, 2}), lambda: json.dumps(object), lambda: json.dumps({(1, 2): 3}), lambda: json.dumps(float("nan"), allow_nan=False), lambda: json.dumps(b"x")):
    try:
        bad()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
loop = []
loop.append(loop)
try:
    json.dumps(loop)
except ValueError as error:
    print(error)
