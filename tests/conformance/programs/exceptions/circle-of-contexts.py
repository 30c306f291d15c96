# A program can close a circle of contexts itself; raising something else in it ends all the same.
def circle():
    try:
        raise ValueError(1)
    except ValueError as e:
        e.__context__ = e
        raise TypeError(2)


try:
    circle()
except TypeError as e:
    print(repr(e), repr(e.__context__), e.__context__.__context__ is e.__context__)

a, b = KeyError('a'), KeyError('b')
a.__context__, b.__context__ = b, a
try:
    try:
        raise a
    except KeyError:
        raise OSError('c')
except OSError as e:
    print(repr(e), e.__context__ is a, a.__context__ is b, b.__context__ is a)
