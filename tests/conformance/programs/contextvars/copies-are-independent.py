from contextvars import ContextVar, copy_context

a = ContextVar("a")
b = ContextVar("b")
a.set([1])
one = copy_context()
two = one.copy()
print(one == two, one is two)
one.run(b.set, 5)
print(one == two, b in one, b in two, b in copy_context())
two.run(b.set, 5)
print(one == two, one != two)
one[a].append(2)          # the values are shared, the bindings are not
print(a.get(), two[a])
a.set("new")
print(one[a], copy_context()[a])
