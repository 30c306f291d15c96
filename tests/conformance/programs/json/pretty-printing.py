import json

data = {"name": "Ann", "tags": ["a", "b"], "nested": {"x": 1, "y": [], "z": {}}, "none": None, "yes": True}
print(json.dumps(data, indent=2))
print(json.dumps(data, indent="\t")[:20].encode())
print(json.dumps(data, separators=(",", ":")))
print(json.dumps({"b": 1, "a": [3, {"d": 1, "c": 2}]}, sort_keys=True, indent=1))
print(json.dumps([1, 2], indent=0), json.dumps([], indent=4), json.dumps({}, indent=4), json.dumps(data, indent=None)[:15])
print(json.dumps("é☃😀\x00\"\\/"), json.dumps("é☃😀", ensure_ascii=False))
print(json.dumps({1: "int", 2.5: "float", True: "bool", None: "none"}))
try:
    json.dumps({"b": 1, 2: 3}, sort_keys=True)
except TypeError as e:
    print(e)
