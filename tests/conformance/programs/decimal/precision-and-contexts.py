from decimal import Context, Decimal, getcontext, localcontext, setcontext

print(getcontext())
getcontext().prec = 6
print(Decimal(1) / 7, Decimal('123456789') + 1, +Decimal('123456789'), Decimal('123456789'))
with localcontext() as ctx:
    ctx.prec = 40
    print(Decimal(1) / 7)
    print(getcontext() is ctx)
print(Decimal(1) / 7)
with localcontext(prec=3, rounding='ROUND_UP'):
    print(Decimal(1) / 7)
setcontext(Context(prec=10))
print(Decimal(2).sqrt())
ctx = Context(prec=4, rounding='ROUND_DOWN')
print(ctx.divide(2, 3), ctx.add(Decimal('9999.9'), 1), ctx.sqrt(2), ctx.create_decimal('3.14159'))
