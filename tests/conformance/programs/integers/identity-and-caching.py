a = 256
b = 256
print(a is b, a == b)
x = int("100")
y = int("100")
print(x is y)
big = 10**20
print(big == 10**20, big is big, id(big) == id(big))
s = "hello"
t = "hel" + "lo"
print(s == t, s is t)
print(True is (1 == 1), None is None, (1,) == (1,))
u = "".join(["h", "i"])
print(u == "hi", [] is [], {} is {})
one = 1
print(one is True, one == True, isinstance(True, int))
