from decimal import Decimal, ROUND_HALF_UP, ROUND_DOWN, ROUND_HALF_EVEN, getcontext, localcontext, InvalidOperation, DivisionByZero, Inexact

print(Decimal("0.1") + Decimal("0.2"), Decimal(0.1), Decimal("1.10") + 1, Decimal("1.00") == 1, Decimal("3") / 7)
cent = Decimal("0.01")
for rounding in (ROUND_HALF_UP, ROUND_HALF_EVEN, ROUND_DOWN):
    print(rounding, [str(Decimal(x).quantize(cent, rounding=rounding)) for x in ("2.675", "2.665", "-1.005")])
price, rate = Decimal("19.99"), Decimal("0.0825")
tax = (price * rate).quantize(cent, ROUND_HALF_UP)
print(tax, price + tax, f"{price + tax:,.2f}", f"{Decimal('1234567.891'):,}", sum([price] * 3), round(Decimal("2.5")), round(Decimal("2.345"), 2))
with localcontext() as ctx:
    ctx.prec = 5
    print(Decimal(1) / 3, Decimal("123456.789") + 0)
print(getcontext().prec, Decimal(2).sqrt(), Decimal(1).exp(), Decimal(100).ln(), Decimal("1e3"), Decimal("1E+3").normalize(), Decimal("100").normalize())
for wrong in (lambda: Decimal("abc"), lambda: Decimal(1) / 0, lambda: Decimal(0) / 0, lambda: Decimal(-1).sqrt(), lambda: Decimal(1) + 1.5, lambda: Decimal("1e30").quantize(cent), lambda: Decimal("NaN") < 1, lambda: int(Decimal("Infinity"))):
    try:
        print(wrong())
    except (InvalidOperation, DivisionByZero, TypeError, ArithmeticError, ValueError) as e:
        print(type(e).__name__, e)
print(Decimal("1.5") > 1.4, Decimal(3) // 2, Decimal(-7) % 3, -7 % 3, divmod(Decimal(7), 2), Decimal("-0"), Decimal("12.30").as_tuple(), Decimal("Infinity"), hash(Decimal("1.0")) == hash(1))
