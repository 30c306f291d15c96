class Name(str):
    def __new__(cls, text, origin="unknown"):
        self = super().__new__(cls, text.title())
        self.origin = origin
        return self

    def initials(self):
        return "".join(w[0] for w in self.split())


n = Name("ada lovelace", origin="UK")
print(n, n.initials(), n.origin, type(n.upper()).__name__, n == "Ada Lovelace", {n: 1}["Ada Lovelace"], len(n), n[0], f"{n:>15}|{n!r}")
print(n + "!", type(n + "!").__name__, isinstance(n, str), n.replace("Ada", "A."), "Ada" in n)


class Config(dict):
    def __getattr__(self, name):
        try:
            return self[name]
        except KeyError:
            raise AttributeError(name) from None

    def __setattr__(self, name, value):
        self[name] = value

    def __repr__(self):
        return f"Config({dict.__repr__(self)})"


c = Config(host="x", port=80)
c.debug = True
print(c, c.host, c["debug"], len(c), list(c), c.get("nope"), hasattr(c, "nope"), {**c}, c | {"port": 1})
try:
    c.missing
except AttributeError as error:
    print(error)
