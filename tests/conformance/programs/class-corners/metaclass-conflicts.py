class MetaA(type):
    def __call__(cls, *args):
        print("calling", cls.__name__)
        return super().__call__(*args)

    def __repr__(cls):
        return f"<{cls.__name__}!>"

    @property
    def size(cls):
        return len(cls.__name__)

    def __len__(cls):
        return 7

    def __iter__(cls):
        return iter("xyz")

    def __contains__(cls, item):
        return item == 5

    def __instancecheck__(cls, instance):
        return instance == "pretend"


class MetaB(type):
    pass


class A(metaclass=MetaA):
    pass


class B(metaclass=MetaB):
    pass


print(A, A().__class__, A.size, len(A), list(A), 5 in A, isinstance("pretend", A), isinstance(5, A), type(A).__name__, isinstance(A(), A))
for source in ("class C(A, B): pass", "class C(A, metaclass=MetaB): pass", "class C(B, metaclass=type): pass\nprint(type(C).__name__)", "A().size", "A.nothing", "len(B)", "list(B)", "MetaA()", "MetaA('X')", "MetaA('X', (), 5)", "MetaA(5, (), {})", "MetaA('X', 5, {})", "type('a\\0b', (), {})", "type('X', (), {}, y=1)", "A + B", "A < B", "B[0]"):
    try:
        exec(source)
    except (TypeError, AttributeError, ValueError) as error:
        print(source, "|", str(error).replace("\n", " "))
