class Left:
    def __add__(self, other):
        print("Left.__add__")
        return NotImplemented

    def __eq__(self, other):
        print("Left.__eq__")
        return NotImplemented

    def __lt__(self, other):
        print("Left.__lt__")
        return NotImplemented


class Right:
    def __radd__(self, other):
        print("Right.__radd__")
        return "sum"

    def __eq__(self, other):
        print("Right.__eq__")
        return NotImplemented

    def __gt__(self, other):
        print("Right.__gt__")
        return "greater"


class Special(Left):
    def __radd__(self, other):
        print("Special.__radd__")
        return "special"


print(Left() + Right(), Left() == Right(), Left() < Right(), Left() + Special(), 5 + Right(), [1] + Right())
for operation in (lambda: Left() + Left(), lambda: Left() + 5, lambda: 5 + Left(), lambda: Left() < Left(), lambda: Right() + 1, lambda: Left() - 1, lambda: Left() > 5, lambda: Left() @ Right(), lambda: Left() ** 2, lambda: pow(Left(), 2, 3), lambda: divmod(Left(), 1), lambda: Left() << 1, lambda: -Left(), lambda: Left()[0], lambda: Left() and Left() + None):
    try:
        print(operation())
    except TypeError as error:
        print(error)
print(Left() != Right(), Left() == 5)
