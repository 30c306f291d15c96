from decimal import Context, Decimal, Overflow, Subnormal, Underflow

ctx = Context(prec=3, Emin=-5, Emax=5, traps=[])
for text in ('1E5', '9.999E5', '1E6', '1E-5', '1.234E-6', '1E-7', '1E-8', '-1E9'):
    ctx.clear_flags()
    value = ctx.create_decimal(text)
    print(text.ljust(10), value, [signal.__name__ for signal, on in ctx.flags.items() if on])
print(ctx.Etiny(), ctx.Etop())
clamped = Context(prec=3, Emin=-5, Emax=5, clamp=1, traps=[])
print(clamped.create_decimal('1E5'), ctx.create_decimal('1E5'))
for wrong in (dict(prec=0), dict(Emin=1), dict(Emax=-1), dict(rounding='x'), dict(capitals=2), dict(traps=[int])):
    try:
        Context(**wrong)
    except (ValueError, TypeError, KeyError) as error:
        print(type(error).__name__, error)
print(Context(capitals=0).to_sci_string(Decimal('1E+9')))
