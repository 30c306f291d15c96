import warnings

saved = warnings.showwarning, warnings.filters[:]

def show(message, category, filename, lineno, file=None, line=None):
    print(category.__name__, message, lineno)

warnings.showwarning = show
warnings.simplefilter("always")
warnings.warn("plain")
warnings.warn("old", DeprecationWarning)

class MyWarning(UserWarning):
    pass

warnings.warn(MyWarning("mine"))
warnings.simplefilter("ignore", MyWarning)
warnings.warn("hidden", MyWarning)
warnings.filterwarnings("error", message="danger.*")
try:
    warnings.warn("dangerous")
except UserWarning as e:
    print("raised", e)
warnings.simplefilter("once")
for _ in range(3):
    warnings.warn("only once")
with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    warnings.warn("not seen")
warnings.warn("seen again")
with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter("always")
    warnings.warn("recorded", RuntimeWarning, stacklevel=1)
print(len(log), log[0].category.__name__, log[0].message)
for wrong in (lambda: warnings.warn("x", int), lambda: warnings.simplefilter("sometimes"), lambda: warnings.filterwarnings("ignore", category=int)):
    try:
        wrong()
    except (TypeError, AssertionError, ValueError) as e:
        print(type(e).__name__, e)
print(warnings.formatwarning("text", UserWarning, "file.py", 3, "x = 1"), end="")
warnings.showwarning, warnings.filters[:] = saved
