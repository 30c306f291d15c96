import pickle


class Money:
    def __new__(cls, amount, *, currency='EUR'):
        print('new', amount, currency)
        self = super().__new__(cls)
        self.amount = amount
        self.currency = currency
        return self

    def __getnewargs_ex__(self):
        return (self.amount,), {'currency': self.currency}


for protocol in (2, 3, 4, 5):
    back = pickle.loads(pickle.dumps(Money(3, currency='USD'), protocol))
    print(protocol, back.amount, back.currency)


class Celsius(float):
    def __getnewargs__(self):
        return (float(self) + 1,)


print(pickle.loads(pickle.dumps(Celsius(20))))
