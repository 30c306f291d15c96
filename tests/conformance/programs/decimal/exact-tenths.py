from decimal import Decimal

print(0.1 + 0.2, Decimal('0.1') + Decimal('0.2'))
print(sum([Decimal('0.10')] * 10), sum([0.1] * 10))
print(Decimal(0.1))
print(Decimal('1.10') + 1, 3 * Decimal('2.50'), Decimal(7) / 2, 1 - Decimal('0.9'))
print(Decimal(10) / Decimal(3), Decimal(2) ** 100, Decimal(2) ** -1)
print(Decimal('7') // Decimal('2'), Decimal('-7') // 2, Decimal('-7') % 3, divmod(Decimal(17), 5))
