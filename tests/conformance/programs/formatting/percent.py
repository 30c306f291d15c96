print("%s %d %i %f %.2f %e %g" % ("s", 42, 7, 3.14159, 2.71828, 12345.678, 0.0001))
print("%5d|%-5d|%05d|%+d|% d" % (42, 42, 42, 42, 42))
print("%10s|%-10s|%.2s|%r|%a|%c|%c" % ("right", "left", "cut", "q", "é", "A", 66))
print("%x %X %#x %o %#o %%" % (255, 255, 255, 8, 8))
print("%(name)s is %(age)03d" % {"name": "Bo", "age": 7}, "%*d|%-*d|%.*f" % (6, 42, 6, 42, 2, 3.14159))
print("%s" % None, "%s %s" % ([1], {"a": 1}), "%s" % ((1, 2),), "%d" % 3.99, "%d" % True, "%i" % -2.5)
for template, args in [("%d", "x"), ("%s %s", ("a",)), ("%s", ("a", "b")), ("%q", 1), ("%", 1), ("%c", "ab"), ("%(x)s", {}), ("%x", 1.5), ("%f", "a")]:
    try:
        print(template % args)
    except (TypeError, ValueError, KeyError, OverflowError) as error:
        print(repr(template), type(error).__name__, error)
