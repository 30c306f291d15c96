def step(cells):
    counts = {}
    for x, y in cells:
        for dx in (-1, 0, 1):
            for dy in (-1, 0, 1):
                if dx or dy:
                    key = (x + dx, y + dy)
                    counts[key] = counts.get(key, 0) + 1
    return {c for c, n in counts.items() if n == 3 or (n == 2 and c in cells)}


def show(cells, size=5):
    for y in range(size):
        print("".join("#" if (x, y) in cells else "." for x in range(size)))
    print()


blinker = {(1, 2), (2, 2), (3, 2)}
show(blinker)
show(step(blinker))
print(step(step(blinker)) == blinker)
glider = {(1, 0), (2, 1), (0, 2), (1, 2), (2, 2)}
moved = glider
for _ in range(4):
    moved = step(moved)
print(moved == {(x + 1, y + 1) for x, y in glider}, sorted(moved))
