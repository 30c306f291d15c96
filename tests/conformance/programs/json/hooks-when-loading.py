import json
from decimal import Decimal
from types import SimpleNamespace

text = '{"name": "Ann", "born": {"year": 1990, "ratio": 0.1}, "big": 123456789012345678901234567890}'
print(json.loads(text)["big"], json.loads(text, parse_float=Decimal)["born"]["ratio"] + 1)
ns = json.loads(text, object_hook=lambda d: SimpleNamespace(**d))
print(ns.name, ns.born.year)
print(json.loads('{"a": 1, "b": 2, "a": 3}'), json.loads('{"a": 1, "b": 2, "a": 3}', object_pairs_hook=lambda pairs: pairs))
print(json.loads("[1, 2.0, 3e2]", parse_int=float, parse_float=str))
print(json.loads("[NaN, Infinity, -Infinity]"), json.loads("[NaN]", parse_constant=lambda name: f"<{name}>"))

def no_duplicates(pairs):
    d = {}
    for k, v in pairs:
        if k in d:
            raise ValueError(f"duplicate key: {k!r}")
        d[k] = v
    return d

try:
    json.loads('{"x": 1, "x": 2}', object_pairs_hook=no_duplicates)
except ValueError as e:
    print(e)

class ComplexDecoder(json.JSONDecoder):
    def __init__(self):
        super().__init__(object_hook=lambda d: complex(d["re"], d["im"]) if d.keys() == {"re", "im"} else d)

print(json.loads('[{"re": 1, "im": -2}, {"re": 0}]', cls=ComplexDecoder))
print(json.JSONDecoder().raw_decode('{"a": 1} trailing'))
