# A class can get other bases; its subclasses follow.
class Quiet:
    def speak(self):
        return 'psst'


class Loud:
    def speak(self):
        return 'HEY'

    def __len__(self):
        return 3


class Person(Quiet):
    pass


class Child(Person):
    pass


child = Child()
print(child.speak(), Quiet.__subclasses__())
Person.__bases__ = (Loud,)
print(child.speak(), len(child), Child.__mro__)
print(Quiet.__subclasses__(), Loud.__subclasses__(), Person.__base__)

for bases in [(), [Loud], (1,), (Child,)]:
    try:
        Person.__bases__ = bases
    except TypeError as e:
        print('TypeError:', e)
print(Person.__bases__, child.speak())
