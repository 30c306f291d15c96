class Dog:
    kind = "canine"
    count = 0

    def __init__(self, name, age=1):
        self.name = name
        self.age = age
        Dog.count += 1

    def speak(self, sound="woof"):
        return f"{self.name} says {sound}"

    def birthday(self):
        self.age += 1
        return self


a, b = Dog("Rex"), Dog("Fido", 3)
print(a.name, b.age, a.kind, Dog.kind, Dog.count, a.count)
print(a.speak(), b.speak("yip"), Dog.speak(a, "unbound"), a.birthday().birthday().age)
a.kind = "special"
print(a.kind, b.kind, Dog.kind, a.__dict__, "kind" in b.__dict__)
Dog.kind = "changed"
print(a.kind, b.kind)
del a.kind
print(a.kind, type(a) is Dog, isinstance(a, Dog), type(a).__name__, Dog.__name__, Dog.__bases__)
speak = b.speak
print(speak(), speak.__self__ is b)
