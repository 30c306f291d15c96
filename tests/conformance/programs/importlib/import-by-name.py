"""importlib.import_module: absolute, relative, missing."""
import importlib

decoder = importlib.import_module('json.decoder')
print(decoder.__name__, decoder is importlib.import_module('.decoder', 'json'))
for args in (('.decoder',), ('nothing_here',), ('json.nothing',), ('math.nothing',), ('...x', 'json')):
    try:
        importlib.import_module(*args)
    except Exception as e:
        print(type(e).__name__, e, getattr(e, 'name', None))
