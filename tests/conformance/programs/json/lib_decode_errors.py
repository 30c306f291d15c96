import json

for text in ["", " ", "nul", "tru", "[", "[1", "[1,", "[1,]", "[1 2]", "[,]", "{", '{"a"', '{"a":', '{"a": 1',
             '{"a": 1,', '{"a": 1,}', '{"a" 1}', "{a: 1}", "{1: 2}", '{"a": }', '{"a": 1 "b": 2}', '"abc',
             '"\\', '"\\x"', '"\\u12"', '"\\u12zz"', '"a\nb"', "1 2", "[] []", "01", "1.", ".5", "-", "+1", "1e",
             "0x10", "'a'", "None", "True", "[1,\n 2,\n x]", '{\n  "a": 1,\n  "b": oops\n}', "\ufeff[]", "nan"]:
    try:
        print(ascii(text), json.loads(text))
    except json.JSONDecodeError as e:
        print(ascii(text), "->", e)

try:
    json.loads('{"a": 1,\n "b" 2}')
except ValueError as e:
    print(type(e).__module__, type(e).__name__, type(e).__mro__[1].__name__)
    print(e.msg, e.pos, e.lineno, e.colno, e.args, repr(e.doc))
    print(repr(e))
for wrong in (None, 5, ["a"], {"a": 1}):
    try:
        json.loads(wrong)
    except TypeError as e:
        print(e)
for start in (-1, 99):
    try:
        json.JSONDecoder().raw_decode("[1]", start)
    except ValueError as e:
        print(e)
error = json.JSONDecodeError("message", "one\ntwo", 5)
print(error, error.lineno, error.colno)
