class A:
    pass


class B(A):
    pass


class C(A):
    pass


class D(B, C):
    pass


print([c.__name__ for c in D.__mro__], D.__bases__, D.__base__.__name__)
for bases in [(A, B), (B, B), (D, B, A, C), (int, str), (bool,), (type(None),), (int, dict), (type(lambda: 1),), (object, A), (5,), ("A",), (range,), (property, int), (type(...),), (A, object)]:
    try:
        made = type("Made", bases, {})
        print([c.__name__ for c in made.__mro__])
    except TypeError as error:
        print(str(error).replace("\n", " / "))
