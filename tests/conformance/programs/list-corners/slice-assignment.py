def attempt(source):
    items = list(range(6))
    try:
        exec(source, {"items": items})
        print(f"{source:35} {items}")
    except (TypeError, ValueError, IndexError) as error:
        print(f"{source:35} {type(error).__name__}: {error}")


for source in ("items[1:3] = 'xyz'", "items[:] = []", "items[2:2] = [9]", "items[10:] = [7]", "items[-2:] = ()", "items[4:1] = ['in']", "items[::2] = 'abc'", "items[::-1] = range(6)", "items[::2] = 'ab'", "items[::2] = 5", "items[1:2] = 5", "items[5:1:-2] = [1, 2]", "items[1:1] = items", "items[::2] = items[::-2]", "items[0] = items", "items[6] = 1", "items['a'] = 1", "items[1.0] = 1", "items[::0] = []", "items[0:2] = {5: 6}", "items[0:2] = None", "del items[::2]", "del items[1:-1]", "del items[10]", "del items['x']", "del items[::-3]", "del items[5:2]", "items[1:3] += [8]", "items[0] += 5", "items[0:1], items[1] = 'ab', 'c'", "items[None] = 1", "items[1, 2] = 3", "items[True] = 'one'", "items[::3] = (x for x in 'pq')", "items[:2] = items[2:], items[:2]"):
    attempt(source)
