class Transaction:
    def __init__(self, data):
        self.data = data

    def __enter__(self):
        self.backup = dict(self.data)
        return self.data

    def __exit__(self, kind, value, tb):
        if kind is not None:
            self.data.clear()
            self.data.update(self.backup)
            print("rolled back:", value)
        else:
            print("committed")
        return kind is not None and issubclass(kind, ArithmeticError)


accounts = {"ann": 100, "bob": 20}
with Transaction(accounts) as t:
    t["ann"] -= 30
    t["bob"] += 30
print(accounts)
with Transaction(accounts) as t:
    t["ann"] -= 500
    if t["ann"] < 0:
        raise ArithmeticError("not enough")
print(accounts)
try:
    with Transaction(accounts) as t:
        t["cid"] += 1
except KeyError as error:
    print("key", error, accounts)
nested = {"n": 1}
with Transaction(nested):
    nested["n"] = 2
    with Transaction(nested):
        nested["n"] = 3
        raise ZeroDivisionError("inner")
print(nested)
