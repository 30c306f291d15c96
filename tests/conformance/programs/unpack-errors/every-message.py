def attempt(source):
    try:
        exec(source, {"f": lambda: (1, 2)})
        print(source, "works")
    except (TypeError, ValueError) as error:
        print(source, "|", error)


for source in ("a, b = 1, 2, 3", "a, b, c = 1, 2", "a, b = 1,", "a, b = ()", "a, b = 5", "a, b = None", "a, b = 'abc'", "a, b = 'x'", "a, b = {1: 2}", "[a, b] = {1, 2, 3}", "(a, b), c = (1, 2), 3", "(a, b), c = 1, 2", "a, *b = ()", "a, *b, c = (1,)", "*a, b, c = [1]", "a, *b, c, d = 1, 2", "*a, = 5", "a, b = f", "a, b = f()", "a, b, c = f()", "a, = 1, 2", "a, = []", "a, b = iter([1])", "a, b = (x for x in range(3))", "a, b = range(5)", "for x, y in [(1, 2), (3,)]: pass", "for x, y in [1]: pass", "for x, y in {'ab': 1, 'abc': 2}: pass", "[x for x, y in [(1, 2, 3)]]", "a, b = b'ab'", "a, b = 1.5", "() = [1]", "[] = ()", "a, (b, *c) = 1, 'xyz'", "a, b = object()", "with_index = [i for i, (a, b) in enumerate([(1,)])]"):
    attempt(source)
