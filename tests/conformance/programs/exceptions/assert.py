def root(x):
    assert x >= 0, f"negative: {x}"
    return x**0.5


print(root(9))
try:
    root(-1)
except AssertionError as error:
    print(error, error.args)
try:
    assert False
except AssertionError as error:
    print(repr(error), str(error) == "")
try:
    assert [], ("tuple", 1)
except AssertionError as error:
    print(error)
assert True, 1 / 0
assert (1, "non-empty tuple")[0]
print(__debug__)
try:
    assert 1 == 2, ValueError("inner")
except AssertionError as error:
    print(repr(error))
