class Default(dict):
    def __missing__(self, key):
        return f"<{key}>"


print("{a} {b}".format_map({"a": 1, "b": 2}), "{a} {b}".format_map(Default(a=1)), "{a[0]}{a[1]}".format_map({"a": "xy"}))
for template, mapping in [("{0}", {"0": 1}), ("{}", {"": 1}), ("{c}", {}), ("{a}", None), ("{a}", [1]), ("{0}", [7])]:
    try:
        print(template, template.format_map(mapping))
    except (ValueError, KeyError, TypeError) as error:
        print(template, type(error).__name__, error)
try:
    "{a}".format_map(a=1)
except TypeError as error:
    print(error)
