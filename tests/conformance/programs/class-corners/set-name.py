class Field:
    def __set_name__(self, owner, name):
        print("named", owner.__name__, name)
        self.name = "_" + name

    def __get__(self, instance, owner):
        if instance is None:
            return self
        return getattr(instance, self.name, None)

    def __set__(self, instance, value):
        setattr(instance, self.name, value)


class Record:
    first = Field()
    second = third = Field()


r = Record()
r.first, r.third = 1, 3
print(r.first, r.second, r.third, vars(r), Record.first.name)
Record.late = Field()
print(hasattr(Record.late, "name"))


class Fails:
    def __set_name__(self, owner, name):
        raise ValueError("no name for me")


try:
    class Uses:
        attribute = Fails()
except ValueError as error:
    print(error, error.__notes__)
try:
    type("Made", (), {"x": type("S", (), {"__set_name__": lambda self: None})()})
except TypeError as error:
    print(error)
