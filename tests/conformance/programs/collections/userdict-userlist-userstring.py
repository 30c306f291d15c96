from collections import UserDict, UserList, UserString

class LowerDict(UserDict):
    def __setitem__(self, key, value):
        super().__setitem__(key.lower(), value)

    def __missing__(self, key):
        return f"<no {key}>"

d = LowerDict(One=1, TWO=2)
d.update({"THREE": 3})
print(d, d.data, d["four"], "one" in d, "four" in d, d.get("five", 5))

class Stack(UserList):
    def push(self, x):
        self.append(x)
        return self

s = Stack([1]).push(2).push(3)
print(s, s.data, s[1:], type(s[1:]).__name__, s + [4], type(s + [4]).__name__, s == [1, 2, 3])

class Shout(UserString):
    def __str__(self):
        return self.data.upper() + "!"

t = Shout("hey")
print(t, repr(t), t + " you", type(t * 2).__name__, t.title(), len(t), "e" in t, t == "hey")
try:
    d[3] = 1
except AttributeError as e:
    print(e)
