from functools import cached_property

class Data:
    def __init__(self, numbers):
        self.numbers = numbers

    @cached_property
    def total(self):
        """The sum."""
        print("adding up")
        return sum(self.numbers)

d = Data([1, 2, 3])
print(d.total, d.total, d.__dict__)
d.numbers.append(10)
print(d.total)
del d.total
print(d.total)
d.total = 99
print(d.total, Data.total.__doc__, Data.total.attrname)

class Slotted:
    __slots__ = ()
    value = cached_property(lambda self: 1)

for attempt in (lambda: Slotted().value, lambda: cached_property(len).__get__(d)):
    try:
        attempt()
    except TypeError as e:
        print(e)
try:
    class Twice:
        a = cached_property(lambda self: 1)
        b = a
except TypeError as e:
    print(e)
    print(getattr(e, "__notes__", None))
