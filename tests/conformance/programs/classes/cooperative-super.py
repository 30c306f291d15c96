class Base:
    def __init__(self, **kwargs):
        print("Base", kwargs)
        super().__init__(**kwargs)


class Named(Base):
    def __init__(self, *, name, **kwargs):
        print("Named", name)
        self.name = name
        super().__init__(**kwargs)


class Aged(Base):
    def __init__(self, *, age, **kwargs):
        print("Aged", age)
        self.age = age
        super().__init__(**kwargs)


class Person(Named, Aged):
    def __init__(self, name, age, **kwargs):
        super().__init__(name=name, age=age, **kwargs)


p = Person("Ann", 30)
print(vars(p))
try:
    Person("Bob", 1, extra=True)
except TypeError as error:
    print(error)


class Mixin:
    def show(self):
        return "mixin+" + super().show()


class Core:
    def show(self):
        return "core"


class Both(Mixin, Core):
    pass


print(Both().show())
try:
    Mixin().show()
except AttributeError as error:
    print(error)
