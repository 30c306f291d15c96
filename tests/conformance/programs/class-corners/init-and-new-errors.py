class Plain:
    pass


class WithInit:
    def __init__(self, a):
        self.a = a


class WithNew:
    def __new__(cls, a):
        return super().__new__(cls)


class PassesOn:
    def __new__(cls, *args):
        return super().__new__(cls, *args)


class InitPasses:
    def __init__(self, *args):
        super().__init__(*args)


class Other:
    def __new__(cls, *args):
        return 42

    def __init__(self, *args):
        print("never called")


class InitReturns:
    def __init__(self):
        return "text"


for call in (lambda: Plain(1), lambda: Plain(x=1), lambda: WithInit(), lambda: WithInit(1, 2), lambda: WithInit(b=1), lambda: WithNew(), lambda: WithNew(1), lambda: PassesOn(1), lambda: InitPasses(1), lambda: Other(1, 2), lambda: InitReturns(), lambda: object(1), lambda: object.__new__(), lambda: object.__new__(5), lambda: object.__new__(int), lambda: int.__new__(Plain), lambda: Plain.__new__(Plain, 1), lambda: Plain.__init__(), lambda: type.__call__(), lambda: object.__init__(Plain(), 1), lambda: list.__new__(dict), lambda: super(Plain).x, lambda: Plain().__init__(5), lambda: tuple.__new__(list)):
    try:
        result = call()
        print(result if isinstance(result, int) else type(result).__name__)
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)
