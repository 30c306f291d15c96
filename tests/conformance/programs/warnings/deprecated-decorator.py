import warnings

@warnings.deprecated("use new() instead")
def old(x):
    return x

@warnings.deprecated("no longer", category=None)
def silent():
    return 1

@warnings.deprecated("class is gone")
class Old:
    pass

with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter("always")
    print(old(3), silent(), type(Old()).__name__)
for w in log:
    print(w.category.__name__, w.message)
print(old.__deprecated__, old.__name__)
with warnings.catch_warnings():
    warnings.simplefilter("error")
    try:
        old(1)
    except DeprecationWarning as e:
        print("error:", e)
