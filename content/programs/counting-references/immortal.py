import sys

for value in (None, 7, "", []):
    print(repr(value), sys.getrefcount(value))
