from functools import lru_cache, cache

class Grid:
    made = 0

    def __init__(self, size):
        self.size = size
        Grid.made += 1

    @lru_cache
    def area(self):
        print("area of", self.size)
        return self.size ** 2

    @staticmethod
    @cache
    def origin():
        print("origin made")
        return (0, 0)

    @classmethod
    @cache
    def shared(cls):
        print("shared by", cls.__name__)
        return cls

class Sub(Grid):
    pass

a, b = Grid(2), Grid(3)
print(a.area(), a.area(), b.area(), Grid.area.cache_info())
print(Grid.origin() is a.origin())
Grid.shared(), Sub.shared(), Sub.shared()
raising = cache(lambda x: 1 / x)
for x in (0, 0, 2, 2):
    try:
        print(raising(x))
    except ZeroDivisionError as e:
        print("not remembered:", e)
print(raising.cache_info())
