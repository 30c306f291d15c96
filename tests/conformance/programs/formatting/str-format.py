print("{} {} {}".format(1, "two", 3.0), "{0} {1} {0}".format("a", "b"), "{name}-{n}".format(name="x", n=2))
print("{0[1]} {1[key]} {2.real}".format([10, 20], {"key": "v"}, 7), "{:>{w}.{p}f}|".format(3.14159, w=8, p=2))
print("{{}} {}".format("braces"), "{:,} {:x} {:^7}|".format(1234567, 255, "mid"))
print("{0:d} {0:x} {0:o} {0:b} {0:08.3f}".format(42))
for template, args in [("{} {}", (1,)), ("{0} {}", (1, 2)), ("{a}", ()), ("{", (1,)), ("}", (1,)), ("{!z}", (1,)), ("{0.missing}", (1,)), ("{0[5]}", ([1],))]:
    try:
        print(template.format(*args))
    except (IndexError, KeyError, ValueError, AttributeError) as error:
        print(repr(template), type(error).__name__, error)
print("{a} {b}".format_map({"a": 1, "b": 2}))
