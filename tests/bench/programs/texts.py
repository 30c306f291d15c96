def run(n):
    total = 0
    for i in range(n):
        line = f"{i}: {i * 2:>8} {'even' if i % 2 == 0 else 'odd'} {i / 4:.2f}"
        total += len(line)
    return total
