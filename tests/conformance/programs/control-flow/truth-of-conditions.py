class Loud:
    def __init__(self, value):
        self.value = value

    def __bool__(self):
        print(f"bool({self.value})", end=" ")
        return bool(self.value)


t, f = Loud(1), Loud(0)
if t and not f:
    print("first")
if f or t:
    print("second")
while f:
    print("never")
else:
    print("else")
print("a" if f else "b")
print([x for x in (1, 2) if t])
assert t
print(not t, all([t, f, t]), any([f, t, f]))
x = f and t
print(x is f)
y = t and f or t
print(y is t)
