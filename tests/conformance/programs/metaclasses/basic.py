class Meta(type):
    def __new__(mcls, name, bases, namespace, **kwargs):
        print("new", name, [b.__name__ for b in bases], sorted(k for k in namespace if not k.startswith("__")), kwargs)
        namespace["tag"] = name.lower()
        return super().__new__(mcls, name, bases, namespace)

    def __init__(cls, name, bases, namespace, **kwargs):
        print("init", name)
        super().__init__(name, bases, namespace)

    def __call__(cls, *args):
        print("call", cls.__name__, args)
        return super().__call__(*args)


class A(metaclass=Meta, option=1):
    x = 1

    def __init__(self, *args):
        self.args = args


class B(A):
    def m(self):
        pass


print(A.tag, B.tag, B(1, 2).args, type(A).__name__, type(B) is Meta, isinstance(B, Meta))
