a = [1, 2]
b = a
c = [1, 2]
print(a is b, a is c, a == c, a is not c)
print(None is None, type(None), None == False, None == 0)
x = None
print(x is None, x is not None, (x or "default"))
print(tuple() is tuple(), id(a) == id(b), id(a) == id(c))
s = "text"
t = s
print(s is t, Ellipsis is ..., NotImplemented)
