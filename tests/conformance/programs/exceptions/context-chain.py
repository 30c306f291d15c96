try:
    try:
        try:
            {}["a"]
        except KeyError:
            [][1]
    except IndexError:
        int("b")
except ValueError as error:
    chain = []
    current = error
    while current is not None:
        chain.append(type(current).__name__)
        current = current.__context__
    print(chain)


def cleanup_fails():
    try:
        raise ValueError("body")
    finally:
        {}["cleanup"]


try:
    cleanup_fails()
except KeyError as error:
    print(repr(error), repr(error.__context__))
e = ValueError("reused")
try:
    raise e
except ValueError as error:
    print(error is e, error.__traceback__ is not None, e.__context__)
try:
    try:
        raise KeyError("one")
    except KeyError as one:
        try:
            raise TypeError("two")
        except TypeError:
            pass
        raise ValueError("three")
except ValueError as error:
    print(repr(error.__context__), repr(error.__context__.__context__))
