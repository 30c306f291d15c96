from dataclasses import dataclass, fields

@dataclass
class Animal:
    name: str
    legs: int = 4

@dataclass
class Dog(Animal):
    breed: str = "mixed"
    legs: int = 4

    def __str__(self):
        return f"{self.name} the {self.breed}"

@dataclass
class Bird(Animal):
    legs: int = 2
    wings: int = 2

class Puppy(Dog):
    pass

print(Dog("Rex"), repr(Dog("Rex", 3)), Bird("Tweety"), Puppy("Bo", breed="pug"))
print([f.name for f in fields(Bird)], repr(Puppy("Bo")))
print(Animal("a") == Dog("a"), Dog("a") == Puppy("a"))
try:
    @dataclass
    class Cat(Animal):
        lives: int
except TypeError as e:
    print(e)

class Mixin:
    extra: int = 5

@dataclass
class Mixed(Mixin, Animal):
    more: int = 1

print(Mixed("m"), Mixed("m").extra)
