import _interpreters

id = _interpreters.create()
for script in ('1/0', 'def f():\n    raise KeyError("k")\nf()', 'raise SystemExit(3)', 'x = (',
               'class E(Exception): pass\nraise E("own")', 'raise ValueError'):
    info = _interpreters.exec(id, script)
    print(info.type.__name__, info.type.__module__, repr(info.msg))
    print(info.formatted)
    print(info.errdisplay)
print(_interpreters.exec(id, 'pass'))
_interpreters.destroy(id)
