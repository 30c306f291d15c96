# What depends on the size of a pointer.
import sys

print(sys.maxsize)
print(sys.maxsize + 1 == 2 ** sys.maxsize.bit_length(), sys.maxsize.bit_length() in (31, 63))
print(sys.hash_info.width, sys.hash_info.modulus.bit_length())
print(sys.getrefcount(None), sys.getrefcount(True) == sys.getrefcount(None))
values = list(range(5))
print(values[: sys.maxsize], values[-sys.maxsize :], values[sys.maxsize :], "abc"[:10**30])
for f in (lambda: values[10**30], lambda: values * 10**30, lambda: [] * sys.maxsize, lambda: len(range(10**30)), lambda: 1 << 10**30):
    try:
        print(f())
    except (IndexError, OverflowError, MemoryError) as error:
        print(type(error).__name__, error)
