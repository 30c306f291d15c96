class Animal:
    def __init__(self, name):
        self.name = name

    def sound(self):
        return "..."

    def describe(self):
        return f"{type(self).__name__} {self.name}: {self.sound()}"


class Cat(Animal):
    def sound(self):
        return "meow"


class Kitten(Cat):
    def __init__(self, name, age):
        super().__init__(name)
        self.age = age

    def sound(self):
        return super().sound() + "!" * self.age


for animal in (Animal("it"), Cat("Tom"), Kitten("Kit", 3)):
    print(animal.describe(), isinstance(animal, Cat), isinstance(animal, (int, Animal)))
print(issubclass(Kitten, Animal), issubclass(Cat, Kitten), issubclass(bool, (str, int)), Kitten.__mro__ == (Kitten, Cat, Animal, object))
print(Cat.__subclasses__() == [Kitten], Kitten.__base__.__name__, Animal.sound is Cat.sound, Cat.describe is Animal.describe)
for bad in (lambda: isinstance(1, "int"), lambda: issubclass(5, int)):
    try:
        bad()
    except TypeError as error:
        print(error)
