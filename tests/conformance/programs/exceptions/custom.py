class ShopError(Exception):
    """Base."""


class OutOfStock(ShopError):
    def __init__(self, item, left=0):
        super().__init__(f"{item}: {left} left")
        self.item, self.left = item, left


class Quiet(ShopError):
    def __str__(self):
        return "custom text"


class NoInit(ShopError):
    def __init__(self, code):
        self.code = code


for make in (lambda: OutOfStock("tea", 2), lambda: Quiet("ignored", 1), lambda: NoInit(7), lambda: ShopError()):
    try:
        raise make()
    except OutOfStock as error:
        print("stock", error, error.item, error.left, error.args)
    except ShopError as error:
        print(type(error).__name__, str(error), repr(error), error.args)
print(ShopError.__doc__, issubclass(Quiet, ShopError), OutOfStock("x").args == ("x: 0 left",))
