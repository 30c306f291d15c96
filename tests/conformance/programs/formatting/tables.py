rows = [("apple", 3, 0.5), ("banana", 12, 0.25), ("kiwi", 150, 1.125)]
print(f"{'name':<10}{'count':>6}{'price':>8}")
print("-" * 24)
for name, count, price in rows:
    print(f"{name:<10}{count:>6}{price:>8.2f}")
print("=" * 24)
total = sum(c * p for _, c, p in rows)
print(f"{'total':<10}{sum(r[1] for r in rows):>6}{total:>8.2f}")
width = max(len(r[0]) for r in rows)
for name, *_ in rows:
    print(f"|{name:^{width + 2}}|{name:.>{width + 2}}|")
print("\n".join(" ".join(f"{i * j:3d}" for j in range(1, 6)) for i in range(1, 6)))
