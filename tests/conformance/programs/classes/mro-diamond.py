class A:
    def who(self):
        return ["A"]


class B(A):
    def who(self):
        return ["B"] + super().who()


class C(A):
    def who(self):
        return ["C"] + super().who()


class D(B, C):
    def who(self):
        return ["D"] + super().who()


class E(C, B):
    pass


print(D().who(), E().who(), [k.__name__ for k in D.__mro__], [k.__name__ for k in E.mro()])
print(super(B, D()).who(), super(C, E()).who(), B.who(D()))
try:
    class F(D, E):
        pass
except TypeError as error:
    print(str(error).replace("\n", " / "))
try:
    class G(A, A):
        pass
except TypeError as error:
    print(error)
try:
    class H(int, str):
        pass
except TypeError as error:
    print(error)
