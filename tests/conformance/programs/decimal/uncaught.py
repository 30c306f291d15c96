from decimal import Decimal


def share(total, people):
    return Decimal(total) / people


print(share('10.00', 4))
print(share('10.00', 0))
