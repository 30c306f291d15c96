class Money:
    def __init__(self, cents):
        self.cents = cents

    def __format__(self, spec):
        if spec == "":
            return f"{self.cents / 100:.2f}"
        if spec.endswith("€"):
            return format(self.cents / 100, spec[:-1]) + " €"
        raise ValueError(f"Money has no format {spec!r}")


class Wrong:
    def __format__(self, spec):
        return 5


price = Money(123456)
print(f"{price} {price:.1f€} {price:,.2f€}", "{:€}".format(price), format(price))
for attempt in (lambda: f"{price:d}", lambda: f"{Wrong()}", lambda: format(Wrong(), "x"), lambda: "{}".format(Wrong()), lambda: format(price, 5), lambda: format(5, None), lambda: format(), lambda: format(1, "", 3)):
    try:
        print(attempt())
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
