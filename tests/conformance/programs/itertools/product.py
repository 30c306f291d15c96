from itertools import product

print(["".join(p) for p in product("ab", "xy")])
print(list(product(range(2), repeat=3)))
print(list(product()), list(product([], "ab")), list(product("ab", repeat=0)))
print(len(list(product("abc", [1, 2], repeat=2))))
for colour, size in product(["red", "blue"], "SM"):
    print(f"{colour}-{size}", end=" ")
print()
dice = list(product(range(1, 7), repeat=2))
print(len(dice), sum(a + b == 7 for a, b in dice))
print(list(product(iter([1, 2]), iter("ab"))))
print([x for x in product([0, 1], repeat=4) if sum(x) == 2])
for wrong in (lambda: product(5), lambda: product("a", repeat=-1), lambda: product("a", repeat="2"), lambda: product("a", times=2)):
    try:
        wrong()
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
