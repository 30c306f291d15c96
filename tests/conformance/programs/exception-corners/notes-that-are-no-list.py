# add_note() wants a list; what else stands there is shown as it is.
e = ValueError("x")
e.__notes__ = 3
try:
    e.add_note("more")
except TypeError as error:
    print(error)
e.__notes__ = ("a", "tuple")
try:
    e.add_note("more")
except TypeError as error:
    print(error, e.__notes__)


class Notes(list):
    pass


e.__notes__ = Notes(["first"])
e.add_note("second")
print(type(e.__notes__).__name__, e.__notes__)
