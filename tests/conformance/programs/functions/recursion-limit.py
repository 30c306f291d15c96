import sys


def forever(n):
    return forever(n + 1)


for _ in range(2):
    try:
        forever(0)
    except RecursionError as error:
        print(type(error).__name__, error)
print(sys.getrecursionlimit())


def depth(n):
    return 0 if n == 0 else 1 + depth(n - 1)


print(depth(800))
sys.setrecursionlimit(200)
try:
    depth(800)
except RecursionError as error:
    print("lower limit:", error)
sys.setrecursionlimit(5000)
print(depth(3000), isinstance(RecursionError(), RuntimeError))
try:
    sys.setrecursionlimit(0)
except ValueError as error:
    print(error)
