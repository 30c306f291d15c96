class Vault:
    def __init__(self):
        self.__secret = 42
        self._hint = "half"
        self.__dunder__ = "not mangled"

    def reveal(self):
        return self.__secret

    def __private(self):
        return "private method"

    def call(self):
        return self.__private()


class Deeper(Vault):
    def __init__(self):
        super().__init__()
        self.__secret = 99

    def both(self):
        return self.__secret, self.reveal()


v, d = Vault(), Deeper()
print(v.reveal(), v.call(), v._Vault__secret, sorted(vars(v)))
print(d.both(), sorted(vars(d)))
try:
    v.__secret
except AttributeError as error:
    print(error)


class _Under:
    def __init__(self):
        self.__x = 1


print(vars(_Under()))
