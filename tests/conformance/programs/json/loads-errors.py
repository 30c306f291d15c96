import json

for text in ("", "{", "[1, 2", '{"a": }', '{"a" 1}', "{'a': 1}", "[1,]", '{"a": 1,}', "nul", '"open', "1 2", '"bad \\x escape"', '"\\u12"', "[1 2]", "{1: 2}", "01", "-", "+1", ".5", '"tab\there"', "tru", "[", "]", '{"a"'):
    try:
        print(repr(text), json.loads(text))
    except json.JSONDecodeError as error:
        print(repr(text), "|", error, "|", error.msg, error.pos, error.lineno, error.colno)
try:
    json.loads(5)
except TypeError as error:
    print(error)
print(issubclass(json.JSONDecodeError, ValueError))
