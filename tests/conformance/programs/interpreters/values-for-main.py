import _interpreters

id = _interpreters.create()
_interpreters.set___main___attrs(id, dict(a=1, b='two', c=b'3', d=None, e=(1, (2.5, True)), f=-2**62))
_interpreters.run_string(id, 'print(a, b, c, d, e, f, type(e[1][1]).__name__)')
_interpreters.run_string(id, 'print(g + a)', dict(g=10))
for value in ([], {}, {1}, object, 1j, print):
    try:
        _interpreters.set___main___attrs(id, dict(v=value))
    except Exception as e:
        print(type(e).__name__, isinstance(e, ValueError))
_interpreters.destroy(id)
