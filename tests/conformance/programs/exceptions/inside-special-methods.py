class Angry:
    def __init__(self, where):
        self.where = where

    def _maybe(self, where):
        if self.where == where:
            raise ValueError("from " + where)

    def __repr__(self):
        self._maybe("repr")
        return "Angry"

    def __eq__(self, other):
        self._maybe("eq")
        return True

    def __hash__(self):
        self._maybe("hash")
        return 1

    def __len__(self):
        self._maybe("len")
        return 0

    def __iter__(self):
        self._maybe("iter")
        return iter([1])

    def __contains__(self, x):
        self._maybe("contains")
        return True

    def __add__(self, other):
        self._maybe("add")
        return 1

    def __getattr__(self, name):
        self._maybe("getattr")
        raise AttributeError(name)

    def __call__(self):
        self._maybe("call")

    def __format__(self, spec):
        self._maybe("format")
        return "formatted"

    def __index__(self):
        self._maybe("index")
        return 0


for where, use in (
    ("repr", lambda a: f"{[a]}"),
    ("eq", lambda a: a in [1, 2]),
    ("hash", lambda a: {a: 1}),
    ("len", lambda a: not a),
    ("iter", lambda a: [*a]),
    ("contains", lambda a: 5 in a),
    ("add", lambda a: sum([a, 1], a)),
    ("getattr", lambda a: hasattr(a, "x")),
    ("call", lambda a: list(map(lambda f: f(), [a]))),
    ("format", lambda a: f"{a:x}"),
    ("index", lambda a: [10, 20][a]),
    ("none", lambda a: (f"{a}", a == 1, bool(a), list(a), 3 in a, a + 1, getattr(a, "q", "default"), "xy"[a])),
):
    try:
        print(where, use(Angry(where)))
    except ValueError as error:
        print(where, "->", error)
