# Modules of a class of one's own, as some libraries put them into sys.modules.
import sys
import types


class Lazy(types.ModuleType):
    def __getattr__(self, name):
        if name.startswith('__'):
            raise AttributeError(name)
        value = name.upper()
        setattr(self, name, value)
        return value

    @property
    def version(self):
        return 'from a property'


sys.modules['lazy'] = Lazy('lazy', 'made by hand')
import lazy
from lazy import first, version

print(type(lazy).__name__, first, version, lazy.second, 'second' in vars(lazy), lazy.__doc__)
try:
    lazy.__missing__
except AttributeError as e:
    print('AttributeError:', e)
