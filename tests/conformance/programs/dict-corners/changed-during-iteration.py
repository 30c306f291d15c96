def attempt(name, change, view=lambda d: d):
    table = {"a": 1, "b": 2, "c": 3}
    seen = []
    try:
        for item in view(table):
            seen.append(item)
            change(table)
            if len(seen) > 6:
                break
    except RuntimeError as error:
        print(name, seen, error)
    else:
        print(name, seen, table)


attempt("add", lambda d: d.update(z=1))
attempt("delete", lambda d: d.pop("b", None))
attempt("clear", lambda d: d.clear())
attempt("replace value", lambda d: d.update(a=9), lambda d: d.items())
attempt("add and delete", lambda d: (d.pop("c", None), d.update(y=1)))
attempt("values", lambda d: d.setdefault("new", 5), lambda d: d.values())
attempt("reversed", lambda d: d.popitem() if len(d) > 2 else None, reversed)
attempt("copy", lambda d: d.pop("a", None), lambda d: list(d))
numbers = {1, 2, 3}
try:
    for n in numbers:
        numbers.add(n + 10)
except RuntimeError as error:
    print(error)
try:
    for n in numbers:
        numbers.discard(n)
except RuntimeError as error:
    print(error)
steps = iter({"a": 1})
print(next(steps), next(steps, "end"), next(steps, "end"))
