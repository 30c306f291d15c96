print(1 << 100, -1 << 3, 1 >> 100, -1 >> 100, -5 >> 1, 5 >> 0, 0 << 10**6, 2**64 >> 63, -(2**64) >> 65)
print(5 & -2, -5 | 2, -5 ^ 3, ~0, ~-1, ~(2**70), 2**70 & -(2**69), 2**70 | 1, -(2**70) ^ 2**70, True & 3, True ^ True, False | 0)
for operation in (lambda: 1 << -1, lambda: 1 >> -1, lambda: 1 << 1.0, lambda: 1.0 << 1, lambda: 1 & 1.5, lambda: "a" | 1, lambda: ~1.5, lambda: ~None, lambda: True << -5, lambda: 1 >> "a", lambda: 0 << -1, lambda: 1 >> 10**30, lambda: -1 >> 10**30, lambda: 0 << 10**30, lambda: [] ^ []):
    try:
        print(operation())
    except (ValueError, TypeError, OverflowError) as error:
        print(type(error).__name__, error)
