# A return or break in finally swallows the exception.
def swallow():
    try:
        raise ValueError("lost")
    finally:
        return "from finally"


def replaced():
    try:
        return "try"
    finally:
        return "finally wins"


def value_fixed_early():
    x = 1
    try:
        return x
    finally:
        x = 2


def mutable():
    x = [1]
    try:
        return x
    finally:
        x.append(2)


def loop():
    for i in range(3):
        try:
            raise KeyError(i)
        finally:
            break
    return f"left the loop at {i}"


print(swallow(), replaced(), value_fixed_early(), mutable(), loop())


def raised_over():
    try:
        raise ValueError("first")
    finally:
        raise TypeError("second")


try:
    raised_over()
except TypeError as error:
    print(error, "during", repr(error.__context__))
print("done")
