import json

for text in ("", "{", "[1,]", '{"a" 1}', "{'a': 1}", '{"a": 1,}', "nul", '"open', '"bad \\x escape"', "[1 2]", "1 2", "\ttrue x", '{"a": }', "[", '{1: 2}', '"\\u12"', '"a\nb"', "01", "-", "1.", "--1", "[1,\n 2,\n oops]"):
    try:
        print(json.loads(text))
    except json.JSONDecodeError as e:
        print(repr(text), "->", e)
e = None
try:
    json.loads('{"a":\n  bad}')
except json.JSONDecodeError as err:
    e = err
print(e.msg, e.pos, e.lineno, e.colno, repr(e.doc), isinstance(e, ValueError))
for wrong in (None, 5, ["[]"]):
    try:
        json.loads(wrong)
    except TypeError as e:
        print(e)
print(json.loads(b'{"bytes": true}'), json.loads(bytearray(b"[1]")), json.loads('"\\ud83d\\ude00"'))
print(json.loads('"a\tb"', strict=False))
