x = "module"


def one():
    x = "one"

    def two():
        def three():
            nonlocal x
            x = x + "+three"
            return x

        return three

    def reader():
        return x

    t = two()
    return t(), reader(), t(), reader()


print(one(), x)


def outer():
    def set_global():
        global x
        x = "set"

    x = "outer local"
    set_global()
    return x


print(outer(), x)


def counter():
    count = 0

    class Counter:
        def bump(self):
            nonlocal count
            count += 1
            return count

        total = property(lambda self: count)

    return Counter(), Counter()


a, b = counter()
print(a.bump(), b.bump(), a.bump(), b.total)
functions = {}
for name in ("a", "b"):

    def f(name=name, *, suffix=name * 2):
        return name + suffix

    functions[name] = f
print([f() for f in functions.values()], f.__kwdefaults__)
print([(lambda i: lambda: i)(i)() for i in range(3)], [*map(lambda f: f(), [lambda i=i: i for i in range(3)])])
