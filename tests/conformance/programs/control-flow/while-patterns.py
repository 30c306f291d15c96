def collatz_length(n):
    steps = 0
    while n != 1:
        n = 3 * n + 1 if n % 2 else n // 2
        steps += 1
    return steps


print([collatz_length(n) for n in range(1, 12)])
low, high, target = 0, 1000, 737
guesses = 0
while low <= high:
    guesses += 1
    middle = (low + high) // 2
    if middle == target:
        break
    elif middle < target:
        low = middle + 1
    else:
        high = middle - 1
print(guesses, middle)
n, bits = 37, []
while n:
    bits.append(n & 1)
    n >>= 1
print(bits[::-1])
x = 612
while (total := sum(int(c) ** 2 for c in str(x))) not in (1, 4):
    print(x, "->", total)
    x = total
print(total)
