"""__sizeof__ of a class is what getsizeof asks for, the collector's header on top."""
import sys


class Big:
    def __sizeof__(self):
        return 1000


class Bad:
    def __sizeof__(self):
        return -1


class Worse:
    def __sizeof__(self):
        return 'large'


print(sys.getsizeof(Big()))
for o in (Bad(), Worse()):
    try:
        print(sys.getsizeof(o))
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
print(sys.getsizeof(Worse(), 7))
