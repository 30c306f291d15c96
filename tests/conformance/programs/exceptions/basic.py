def divide(a, b):
    try:
        result = a / b
    except ZeroDivisionError as error:
        print("caught", error)
        return None
    except TypeError as error:
        print("wrong type:", error)
    else:
        print("no exception")
        return result
    finally:
        print("finally")


print(divide(6, 3))
print(divide(1, 0))
print(divide("a", 1))
try:
    try:
        [].pop()
    except KeyError:
        print("not this one")
except IndexError as error:
    print("outer", error)
try:
    raise ValueError
except ValueError as error:
    print(repr(error), str(error) == "", error.args)
try:
    raise ValueError("a", 1)
except (KeyError, ValueError) as error:
    print(error, repr(error), error.args)
