class Default(dict):
    def __missing__(self, key):
        print("missing", key)
        self[key] = len(self)
        return self[key]


d = Default(a=10)
print(d["a"], d["b"], d["c"], d["b"], d)
print(d.get("zz"), "zz" in d, d.pop("a"))


class Upper(dict):
    def __setitem__(self, key, value):
        super().__setitem__(key.upper(), value)


u = Upper()
u["key"] = 1
u.update(other=2)
print(u, isinstance(u, dict), u == {"KEY": 1, "other": 2})
