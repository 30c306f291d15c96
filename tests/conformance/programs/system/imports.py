import math
import math as m
from math import sqrt, floor as down
import json as j, sys

print(m is math, sqrt(9), down(2.9), j.dumps([1]), sys.modules["math"] is math, math.__name__)


def inside():
    import random
    from json import loads

    random.seed(1)
    return loads("[1]"), random.randint(1, 1)


print(inside(), "random" in globals())
for text in ("missing_module", "math.nothing"):
    try:
        __import__(text)
    except ImportError as error:
        print(type(error).__name__, error)
try:
    from math import pi, no_such_name
except ImportError as error:
    print(str(error).split("(")[0])
try:
    import json.nothing
except ModuleNotFoundError as error:
    print(error)
print(hasattr(math, "pi"), getattr(math, "tau") > 6, __name__ == "__main__")
try:
    math.no_attribute
except AttributeError as error:
    print(error)
