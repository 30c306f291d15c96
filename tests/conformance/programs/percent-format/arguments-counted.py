for template, value in [("%s", ()), ("%s %s", (1,)), ("%s", (1, 2)), ("%s %s %s", (1, 2)), ("%s", [1, 2]), ("%s %s", [1, 2]), ("", ()), ("", 5), ("", (1,)), ("%s", {1}), ("%s", ((1, 2),)), ("%%", 1), ("%*d", (5,)), ("%*d", (5, 1, 2)), ("%r", None)]:
    try:
        print(repr(template), repr(template % value))
    except TypeError as error:
        print(repr(template), error)


class Pair(tuple):
    def __str__(self):
        return "a pair"


print("%s-%s" % Pair([1, 2]), "%s" % (Pair([1, 2]),))


class Right:
    def __rmod__(self, left):
        return f"rmod of {left}"

    def __str__(self):
        return "right"


print("%s" % Right(), 5 % Right(), [1] % Right())
