text = """3 7
1 2 3
-4
"""
totals = []
for number, line in enumerate(text.splitlines(), 1):
    values = [int(v) for v in line.split()]
    totals.append(sum(values))
    print(f"line {number}: {values} total {totals[-1]}")
print(sum(totals), max(totals), min(totals))
balance = 1000.0
for year in range(1, 6):
    balance *= 1.05
    print(f"year {year}: {balance:8.2f}")
seen = {}
a, b = 7, 0
while b not in seen:
    seen[b] = len(seen)
    b = (a * b + 3) % 11
print(seen, "cycle of", len(seen) - seen[b])
