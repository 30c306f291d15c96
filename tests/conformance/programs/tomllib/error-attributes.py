import tomllib

doc = 'a = 1\nb = [1,\n  2 3]\n'
try:
    tomllib.loads(doc)
except tomllib.TOMLDecodeError as e:
    print(e.msg, e.pos, e.lineno, e.colno, e.doc == doc, isinstance(e, ValueError))
    print(str(e))
    print(type(e).__module__)
