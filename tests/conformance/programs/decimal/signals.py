from decimal import (Context, Decimal, DivisionByZero, Inexact, InvalidOperation, Overflow,
                     Rounded, getcontext, localcontext)

for f in (lambda: Decimal(1) / 0, lambda: Decimal(0) / 0, lambda: Decimal('sNaN') + 1, lambda: Decimal(-1).sqrt(),
          lambda: Decimal('1e999999') * 10, lambda: Decimal('inf') - Decimal('inf'), lambda: Decimal(0) ** 0,
          lambda: Decimal(1) % 0, lambda: Decimal(10) ** 40 // 3):
    try:
        print(f())
    except ArithmeticError as error:
        print(type(error).__name__, type(error).__mro__[1].__name__, error)
with localcontext() as ctx:
    ctx.traps[DivisionByZero] = False
    ctx.traps[InvalidOperation] = False
    ctx.clear_flags()
    print(Decimal(1) / 0, Decimal(-1) / 0, Decimal(0) / 0, Decimal('x'), Decimal(-1).ln())
    print([signal.__name__ for signal, on in ctx.flags.items() if on])
    ctx.traps[Inexact] = True
    try:
        Decimal(1) / 3
    except Inexact as error:
        print('inexact:', error)
    print(ctx.flags[Rounded], ctx.flags[Overflow])
print(issubclass(DivisionByZero, ZeroDivisionError), Context(traps=[]).traps[Overflow])
