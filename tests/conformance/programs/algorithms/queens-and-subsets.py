def queens(n, placed=()):
    row = len(placed)
    if row == n:
        yield placed
        return
    for column in range(n):
        if all(column != c and abs(column - c) != row - r for r, c in enumerate(placed)):
            yield from queens(n, placed + (column,))


print([len(list(queens(n))) for n in range(1, 7)])
for solution in queens(4):
    print("\n".join("".join("Q" if c == column else "." for c in range(4)) for column in solution))
    print()


def subsets(items):
    if not items:
        return [[]]
    rest = subsets(items[1:])
    return rest + [[items[0]] + s for s in rest]


print(subsets([1, 2, 3]))
print([s for s in subsets([3, 34, 4, 12, 5, 2]) if sum(s) == 9])
