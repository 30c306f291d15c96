try:
    {}.x
except AttributeError as error:
    print(error, error.name, error.obj)
try:
    import no_such_module
except ModuleNotFoundError as error:
    print(error, error.name)
try:
    from math import nothing_here
except ImportError as error:
    print(str(error).split(" (")[0], error.name)
try:
    {"a": 1}["b"]
except KeyError as error:
    print(error, error.args, repr(error))
try:
    {}[("t", 1)]
except KeyError as error:
    print(error)
error = OSError(2, "No such file", "name.txt")
print(error, error.errno, error.strerror, error.filename, type(error).__name__)
error = ValueError("text")
error.add_note("first note")
error.add_note("second")
print(error.__notes__, error)
try:
    error.add_note(5)
except TypeError as e:
    print(e)
print(StopIteration(7).value, KeyError("k") == KeyError("k"), UnicodeError("u"))
