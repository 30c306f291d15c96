class C:
    def method(self, a): pass

    @classmethod
    def cls(cls, a): pass

    @staticmethod
    def static(a): pass

    def __init__(self, x, *, y=0): pass

    def __call__(self, z): pass

    def __getitem__(self): pass

    def __add__(self): pass

    def __len__(self, extra): return 1

    def __eq__(self): return True

    def __iter__(self, x): pass

    def __enter__(self, x): pass

    def __exit__(self): pass

    def __bool__(self, x): return True

    def __hash__(self, x): return 1

    def forgotten(): pass


c = C(1)
for call in ("C()", "C(1, 2)", "C(1, z=1)", "C(x=1, y=2, w=3)", "c.method()", "c.method(1, 2)", "C.method()", "C.method(1)", "C.method(c)", "c.cls()", "C.cls(1, 2)", "c.static()", "c.static(1, 2)", "c()", "c(1, 2)", "c(q=1)", "c[0]", "c + 1", "len(c)", "c == 1", "list(c)", "bool(c)", "hash(c)", "{c}", "c.forgotten()", "C.forgotten()", "c.__init__()", "C.__new__()", "super(C, c).__init__(1)", "c.method(a=1, **{'a': 2})", "1 in c", "not c"):
    try:
        eval(call)
        print(call, "works")
    except TypeError as error:
        print(call, "|", error)
try:
    with c:
        pass
except TypeError as error:
    print(error)
