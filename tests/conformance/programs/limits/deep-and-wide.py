import sys

def deep(n):
    return 0 if n == 0 else 1 + deep(n - 1)
print(deep(300), sys.getrecursionlimit())
def endless():
    endless()
try:
    endless()
except RecursionError as error:
    print(error)
old = sys.getrecursionlimit()
sys.setrecursionlimit(200)
try:
    deep(400)
except RecursionError as error:
    print(type(error).__name__)
sys.setrecursionlimit(old)
for wrong in (0, -5, 'x', 1.5):
    try:
        sys.setrecursionlimit(wrong)
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
print(len(eval('[' * 50 + ']' * 50)), f(*range(300)) if (f := lambda *a: len(a)) else 0)
