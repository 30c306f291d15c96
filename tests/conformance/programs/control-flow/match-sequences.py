def f(x):
    match x:
        case []:
            return "empty"
        case [one]:
            return f"one {one}"
        case [1, 2]:
            return "exactly one two"
        case ["go", direction]:
            return f"go {direction}"
        case ["go", *rest]:
            return f"go many {rest}"
        case (a, b, *_, last) if a == last:
            return f"same ends {a} {b}"
        case [[x, y], z]:
            return f"nested {x} {y} {z}"
        case [first, *middle, last]:
            return f"{first} .. {middle} .. {last}"
        case str():
            return "a string is no sequence here"
        case _:
            return "no match"


for x in ([], [5], (1, 2), ["go", "north"], ["go", "a", "b"], [7, 8, 9, 7], [[1, 2], 3], [1, 2, 3], "ab", {1, 2}, range(2), iter([1]), b"ab"):
    print(f(x))
