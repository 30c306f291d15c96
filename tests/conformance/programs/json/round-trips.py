import json

values = [0, -1, 10**18, 1.5, -2.25, 1e300, 5e-324, "", "plain", "q\"b\\s/\n", "日本", [], [[]], {}, {"": {}}, None, True, [1, [2, [3, {"k": [None]}]]], {"a": {"b": {"c": 1}}}]
for v in values:
    text = json.dumps(v)
    back = json.loads(text)
    print(text, back == v, type(back) is type(v))
print(json.loads(json.dumps((1, 2))), json.loads(json.dumps({1: 2, True: 3})))
a = json.dumps({"x": 1, "y": 2}, sort_keys=True)
b = json.dumps({"y": 2, "x": 1}, sort_keys=True)
print(a == b, a)


class Encoder(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, set):
            return sorted(o)
        return super().default(o)


print(json.dumps({"s": {2, 1}}, cls=Encoder), Encoder(indent=1).encode([{3}]))
try:
    json.dumps(object(), cls=Encoder)
except TypeError as error:
    print(error)
