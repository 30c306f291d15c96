class Bag:
    def __init__(self, *items):
        self.items = list(items)

    def __iadd__(self, other):
        self.items.append(other)
        return self

    def __isub__(self, other):
        return NotImplemented

    def __sub__(self, other):
        return f"sub {other}"

    def __imul__(self, other):
        return "lost self"

    def __ior__(self, other):
        raise RuntimeError("no or")


bag = same = Bag(1)
bag += 2
print(bag.items, bag is same)
bag -= 5
print(bag)
bag = same
bag *= 2
print(bag)
bag = same
for source in ("bag |= 1", "bag /= 2", "bag &= 3", "bag @= 1", "bag **= 2", "bag >>= 1", "bag %= 'x'"):
    try:
        exec(source)
    except (RuntimeError, TypeError) as error:
        print(source, "|", error)
box = {"bag": same}
box["bag"] += "in a dict"
holder = (same,)
try:
    holder[0] += "in a tuple"
except TypeError as error:
    print(error)
print(same.items)
