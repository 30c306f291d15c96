import json

print(json.loads('{"a": [1, 2.5, -3e2, true, false, null], "b": {"c": "x\\u00e9\\n\\"q\\""}}'))
print(json.loads("[]"), json.loads(" {} "), json.loads('"text"'), json.loads("12"), json.loads("1.0"), json.loads("-0"), json.loads("1E5"), json.loads("null"))
print(json.loads('"\\ud83d\\ude00"'), json.loads('{"k": 1, "k": 2}'), json.loads("123456789012345678901234567890"), json.loads("[NaN, Infinity, -Infinity]"))
print(type(json.loads("1")).__name__, type(json.loads("1.0")).__name__, type(json.loads("1e2")).__name__)
print(json.loads("\n[\t1 ,\r\n2 ]\n"), json.loads(b'{"bytes": true}'))
print(json.loads('{"a": 1, "b": {"c": 2}}', object_hook=lambda d: sorted(d.items(), key=str)), json.loads("[1.5, 2]", parse_float=str, parse_int=lambda s: int(s) * 10))
print(json.loads('{"z": 1, "a": 2}', object_pairs_hook=list))
