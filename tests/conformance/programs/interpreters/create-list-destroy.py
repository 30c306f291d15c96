import _interpreters

print(_interpreters.list_all())
first = _interpreters.create()
second = _interpreters.create()
print(first, second, _interpreters.list_all())
print(_interpreters.get_main(), _interpreters.get_current())
print(_interpreters.whence(first) == _interpreters.WHENCE_STDLIB)
_interpreters.destroy(first)
print(_interpreters.list_all())
third = _interpreters.create()
print(third)
for id in second, third:
    _interpreters.destroy(id)
print(_interpreters.list_all())
