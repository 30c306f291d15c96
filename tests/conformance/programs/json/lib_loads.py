import json

for text in [
        "null", " true ", "[false]", "0", "-0", "-12", "12345678901234567890", "1.0", "-0.5e3",
        "1E5", "2e-3", "[]", "[ ]", "{}", "{ }", '""', '"a\\n\\t\\"\\\\\\/\\b\\f\\r"',
        '"\\u00e9\\u20ac"', '"\\ud83d\\ude00"', '"\\ud83d x"', '[1, 2.5, [null], {"a": {"b": []}}]',
        '{"a": 1, "a": 2}', "NaN", "[Infinity, -Infinity]", "\n{\t\"k\" :\r\n1 }\n", '"é😀"']:
    value = json.loads(text)
    print(ascii(text), ascii(value), type(value).__name__)

print(json.loads(b'{"bytes": [1]}'), json.loads('"\u00e9"'.encode("utf-16")))
print(json.loads(bytearray(b"[1]")))
text = '{"x": 1, "y": {"z": 2.5}, "l": [3, NaN]}'
print(json.loads(text, object_hook=lambda d: sorted(d)))
print(json.loads(text, object_pairs_hook=lambda pairs: pairs))
print(json.loads(text, parse_int=lambda s: s + "!", parse_float=lambda s: s + "?", parse_constant=str.lower))
print(json.JSONDecoder().raw_decode("[1, 2] and more"))
print(json.loads('"a\tb"', strict=False))


class In:
    def read(self):
        return "[1, 2, 3]"


print(json.load(In()))


class Upper(json.JSONDecoder):
    def decode(self, s):
        return super().decode(s.upper().replace("NULL", "null"))


print(json.loads('["a", null]', cls=Upper))
original = {"name": "x", "list": [1, 2.5, None, True, {"deep": [[]]}], "é": "\x00\u2028"}
print(json.loads(json.dumps(original)) == original, json.loads(json.dumps(original, indent=4)) == original)
