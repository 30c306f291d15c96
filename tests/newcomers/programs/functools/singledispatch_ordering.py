from functools import singledispatch, total_ordering, cmp_to_key

@singledispatch
def describe(x):
    return f"something: {x}"
@describe.register
def _(x: int):
    return f"an int: {x}"
@describe.register(list)
def _(x):
    return f"a list of {len(x)}"
print(describe(1), describe([1, 2]), describe("s"))

@total_ordering
class Version:
    def __init__(self, n): self.n = n
    def __eq__(self, other): return self.n == other.n
    def __lt__(self, other): return self.n < other.n
print(Version(1) <= Version(2), Version(3) > Version(2))
print(sorted("bca", key=cmp_to_key(lambda a, b: (a < b) - (a > b))))
