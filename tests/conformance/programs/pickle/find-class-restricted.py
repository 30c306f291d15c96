import builtins
import io
import pickle

SAFE = {'range', 'complex', 'set', 'frozenset', 'slice'}


class Restricted(pickle.Unpickler):
    def find_class(self, module, name):
        print('looking for', module, name)
        if module == 'builtins' and name in SAFE:
            return getattr(builtins, name)
        raise pickle.UnpicklingError(f"global '{module}.{name}' is forbidden")


def restricted_loads(data):
    return Restricted(io.BytesIO(data)).load()


print(restricted_loads(pickle.dumps([1, 2, range(15), 3j])))
try:
    restricted_loads(b"cos\nsystem\n(S'echo hello world'\ntR.")
except pickle.UnpicklingError as error:
    print(error)
try:
    restricted_loads(pickle.dumps(print))
except pickle.UnpicklingError as error:
    print(error)
