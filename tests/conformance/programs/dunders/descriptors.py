class Positive:
    def __set_name__(self, owner, name):
        print("set_name", owner.__name__, name)
        self.name = "_" + name

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        return getattr(instance, self.name, 0)

    def __set__(self, instance, value):
        if value <= 0:
            raise ValueError(f"{self.name[1:]} must be positive")
        setattr(instance, self.name, value)


class Order:
    amount = Positive()
    price = Positive()

    def total(self):
        return self.amount * self.price


o = Order()
print(o.amount)
o.amount, o.price = 3, 2.5
print(o.total(), vars(o), type(Order.amount).__name__)
try:
    o.price = -1
except ValueError as error:
    print(error)


class NonData:
    def __get__(self, instance, owner):
        return "from descriptor"


class Host:
    field = NonData()


h = Host()
print(h.field, Host.field)
h.field = "instance wins"
print(h.field, Host().field)
o.__dict__["amount"] = "hidden by data descriptor"
print(o.amount)
