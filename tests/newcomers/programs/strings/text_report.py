rows = [("apples", 3, 0.5), ("pears", 12, 0.25), ("kiwis", 7, 1 / 3)]
print(f"{'item':<10}|{'n':>4}|{'price':>8}")
print("-" * 24)
for name, n, price in rows:
    print(f"{name:<10}|{n:>4}|{price:>8.2f}")
print("%-10s|%4d|%8.2f" % ("total", sum(r[1] for r in rows), sum(r[1] * r[2] for r in rows)))
print("{0}-{1!r:>8}-{name:*^9}".format("a", "b", name="mid"), "{:,}".format(1234567), f"{255:#x} {0.256:.1%} {1e6:g}")
print(" Trim ".strip().center(10, "_"), "a,b,,c".split(","), "-".join("xyz"), "abc".translate(str.maketrans("ab", "12")))
