class Counter(dict):
    def __missing__(self, key):
        print("missing", key)
        return 0


class Lower(dict):
    def __getitem__(self, key):
        return super().__getitem__(key.lower())

    def __setitem__(self, key, value):
        super().__setitem__(key.lower(), value)

    def __contains__(self, key):
        return super().__contains__(key.lower())


c = Counter()
c["a"] += 1
print(c["b"], c.get("b"), "b" in c, c, c | {"z": 1}, type(c | {}).__name__, type(c.copy()).__name__, Counter(x=1), Counter.fromkeys("ab", 1))
low = Lower(KEY=1)
low["Name"] = 2
print(low, low["NAME"], "NAME" in low, low.get("NAME"), low.setdefault("Z", 3), dict(low), {**low})
low.update(UP=5)
print(low, list(low), type(eval("{**c}")).__name__, Counter.__missing__(c, "direct"))
exec("print(unknown_name)", Counter(print=print)) if False else None
print("{0[x]} {1[nothing]}".format({"x": 1}, c), "%(nope)d" % c, "{nope}".format_map(c))
