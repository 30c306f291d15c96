class Pizza:
    made = 0

    def __init__(self, *toppings):
        self.toppings = toppings
        type(self).made += 1

    @classmethod
    def margherita(cls):
        return cls("tomato", "cheese")

    @staticmethod
    def area(r):
        return 3 * r * r

    @classmethod
    def how_many(cls):
        return f"{cls.__name__}: {cls.made}"

    def __repr__(self):
        return f"{type(self).__name__}{self.toppings}"


class Calzone(Pizza):
    made = 0


print(Pizza.margherita(), Calzone.margherita(), Pizza.area(2), Pizza().area(3))
print(Pizza.how_many(), Calzone.how_many(), Pizza.margherita().margherita())
print(type(Pizza.__dict__["area"]).__name__, type(Pizza.__dict__["how_many"]).__name__, type(Pizza.how_many).__name__, type(Pizza.area).__name__)
f = Calzone.how_many
print(f(), f.__self__ is Calzone)
try:
    Pizza.__dict__["how_many"]()
except TypeError as error:
    print(error)
print(Pizza.__dict__["area"](1))
