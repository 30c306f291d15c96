class Animal:
    count = 0
    def __init__(self, name):
        self.name = name
        Animal.count += 1
    def speak(self): return "..."
    @classmethod
    def total(cls): return f"{cls.__name__}: {cls.count}"
    @staticmethod
    def kingdom(): return "animalia"
class Dog(Animal):
    def __init__(self, name, tricks=()):
        super().__init__(name)
        self.tricks = list(tricks)
    def speak(self): return f"{self.name}: woof"
class Puppy(Dog):
    def speak(self): return super().speak() + "!"
print([a.speak() for a in (Animal("x"), Dog("Rex"), Puppy("Bo", ["sit"]))], Puppy.total(), Dog.kingdom())
print([c.__name__ for c in Puppy.__mro__], isinstance(Puppy("y"), Animal), hasattr(Dog("z"), "tricks"))
