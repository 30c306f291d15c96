"""importlib.util.find_spec says whether there is such a module without importing it."""
import importlib.util
import sys

print(importlib.util.find_spec('no_such_module'))
spec = importlib.util.find_spec('heapq')
print(spec.name, spec.parent == '', spec.submodule_search_locations)
print(importlib.util.find_spec('json').submodule_search_locations is not None)
print(importlib.util.resolve_name('.x', 'a.b'), importlib.util.resolve_name('..x', 'a.b'))
try:
    importlib.util.resolve_name('...x', 'a.b')
except ImportError as e:
    print(e)
