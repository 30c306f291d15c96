"""reload runs a module's code again in its old namespace."""
import bisect
import importlib

bisect.mine = 1
old = bisect.bisect_left
again = importlib.reload(bisect)
print(again is bisect, bisect.mine)
try:
    importlib.reload('bisect')
except TypeError as e:
    print(e)
