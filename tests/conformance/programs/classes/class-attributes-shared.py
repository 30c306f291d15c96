class Cart:
    items = []
    total = 0

    def add(self, item, price):
        self.items.append(item)
        self.total += price


a, b = Cart(), Cart()
a.add("tea", 3)
b.add("jam", 5)
print(a.items, b.items, Cart.items, a.items is b.items)
print(a.total, b.total, Cart.total, vars(a))
Cart.total = 100
print(a.total, Cart().total)
Cart.items = ["reset"]
print(a.items, b.items)


class Fixed(Cart):
    def __init__(self):
        self.items = []


f = Fixed()
f.add("pen", 1)
print(f.items, Cart.items, f.total)
Cart.discount = lambda self, percent: self.total * (100 - percent) // 100
print(a.discount(50), f.discount(0), Cart().discount(10))
a.discount = lambda percent: "instance function"
print(a.discount(1))
