from decimal import Decimal, getcontext, localcontext, ROUND_HALF_UP

def schedule(principal, rate, years):
    balance = Decimal(principal)
    for year in range(1, years + 1):
        interest = (balance * Decimal(rate) / 100).quantize(Decimal("0.01"), ROUND_HALF_UP)
        balance += interest
        yield year, interest, balance

for row in schedule("1000.00", "3.75", 4):
    print("{:>2} {:>8} {:>9}".format(*row))
with localcontext(prec=50):
    print(Decimal(2).sqrt())
    print(sum(Decimal(1) / Decimal(n) for n in range(1, 11)))
print(Decimal("0.1") * 3 == Decimal("0.3"), 0.1 * 3 == 0.3, Decimal("1E-3") + 1, Decimal(10) ** -2)
