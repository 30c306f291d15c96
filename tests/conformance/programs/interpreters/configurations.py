import _interpreters

for name in ('isolated', 'legacy', 'empty'):
    print(_interpreters.new_config(name))
print(_interpreters.new_config(allow_fork=True, gil='shared'))
for attempt in (lambda: _interpreters.new_config('none'), lambda: _interpreters.new_config(gil='no'),
                lambda: _interpreters.new_config(size=1), lambda: _interpreters.create('none')):
    try:
        attempt()
    except ValueError as e:
        print(e)
id = _interpreters.create('legacy')
print(_interpreters.get_config(id).gil, _interpreters.get_config(0).gil)
_interpreters.run_string(id, 'print("shares the GIL")')
_interpreters.destroy(id)
