import _interpreters

x = 'mine'
id = _interpreters.create()
print(_interpreters.run_string(id, 'x = 1; print(__name__, x)'))
_interpreters.run_string(id, 'x += 1\nprint(x)')
_interpreters.run_string(id, '''
import sys
print(sorted(name for name in globals() if not name.startswith('__')))
sys.flag = True
import json
json.dumps = None
''')
import json, sys
print(x, json.dumps([1]), hasattr(sys, 'flag'))
_interpreters.destroy(id)
