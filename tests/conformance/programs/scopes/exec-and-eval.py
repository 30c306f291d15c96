print(eval("1 + 2 * 3"), eval("x * 2", {"x": 21}), eval("[i for i in range(3)]"))
namespace = {}
exec("a = 1\nb = a + 1\ndef f(n):\n    return n * b", namespace)
print(namespace["b"], namespace["f"](10), sorted(k for k in namespace if not k.startswith("__")))
y = 5
exec("y = y + 1")
print(y)


def local():
    y = "local"
    return eval("y"), eval("y", {"y": "given"})


print(local())
for source in ("1 +", "x = 1", "undefined_name", "1 / 0"):
    try:
        print(eval(source))
    except Exception as error:
        print(type(error).__name__, str(error).split("(")[0].strip())
code = compile("3 * n", "<test>", "eval")
print([eval(code, {"n": n}) for n in range(3)], eval("lambda q: q + 1")(1))
