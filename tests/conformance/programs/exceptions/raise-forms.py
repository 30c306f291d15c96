class E(Exception):
    def __init__(self, *args):
        print("init", args)
        super().__init__(*args)


for thing in (E, E("x")):
    try:
        raise thing
    except E as error:
        print(repr(error))
for bad in (5, "text", object, None):
    try:
        raise bad
    except TypeError as error:
        print(error)
try:
    try:
        raise ValueError("v")
    except 5:
        pass
except TypeError as error:
    print(error)
try:
    try:
        raise ValueError("v")
    except (KeyError, int):
        pass
except TypeError as error:
    print(error)
errors = (KeyError, ValueError)
try:
    raise ValueError("tuple works")
except errors as error:
    print(error)
