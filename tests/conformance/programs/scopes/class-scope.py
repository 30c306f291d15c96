x = "module"


class A:
    x = "class"
    y = x + " body"

    def method(self):
        return x, self.x

    z = [x for _ in range(1)]
    w = (lambda: x)()


print(A.y, A().method(), A.z, A.w)


def f():
    x = "function"

    class B:
        seen = x

        def get(self):
            return x

    x = "rebound"
    return B.seen, B().get()


print(f())


class C:
    global g_from_class
    g_from_class = "set in class body"
    local = 1
    for i in range(3):
        local += i
    del i


print(g_from_class, C.local, hasattr(C, "i"), sorted(k for k in vars(C) if not k.startswith("__")))
