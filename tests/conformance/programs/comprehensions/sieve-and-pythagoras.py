limit = 30
composite = {m for p in range(2, limit) for m in range(p * p, limit, p)}
print([n for n in range(2, limit) if n not in composite])
print([(a, b, c) for c in range(1, 26) for b in range(1, c) for a in range(1, b) if a * a + b * b == c * c])
board = [[(r + c) % 2 for c in range(4)] for r in range(3)]
print("\n".join("".join(".#"[cell] for cell in row) for row in board))
print([[row[i] for row in board] for i in range(4)])
table = {r: [r * c for c in range(1, 4)] for r in range(1, 4)}
for r, row in table.items():
    print(r, row)
print({w: sum(ord(c) - 96 for c in w) for w in ("abc", "zoo")})
