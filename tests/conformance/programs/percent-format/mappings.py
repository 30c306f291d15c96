person = {"name": "Ann", "age": 30, "a(b)c": "paren", "": "empty", "n%": 5}
print("%(name)s is %(age)d" % person, "%(age)05.1f|%(age)-5d|%(age)x" % person, "%(a(b)c)s %()s %(n%)s" % person)
print("no keys" % person, "%s" % person == str(person), "%%" % person, "%(name)s%%" % person)


class Lazy:
    def __getitem__(self, key):
        return key.upper()


print("%(one)s %(two)r" % Lazy())
for template, value in [("%(missing)s", person), ("%(name)s", (1,)), ("%(name)s", 5), ("%(name", person), ("%(name)", person), ("%(name)s %s", person), ("%s %(name)s", person), ("%(name)*d", person), ("%s %s", person), ("%(name)d", person), ("%(name)s", [1]), ("%(0)s", "ab"), ("x", 5), ("x", (1,)), ("x", []), ("x", "s"), ("x", b"b"), ("x", ())]:
    try:
        print(repr(template), repr(template % value)[:40])
    except (TypeError, ValueError, KeyError) as error:
        print(repr(template), type(error).__name__, error)
