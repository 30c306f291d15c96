x = 10
x += 5; print(x)
x -= 3; print(x)
x *= 4; print(x)
x //= 5; print(x)
x **= 3; print(x)
x %= 100; print(x)
x |= 8; print(x)
x &= 12; print(x)
x ^= 5; print(x)
x /= 4; print(x)
numbers = [1, 2, 3]
numbers[1] += 40
numbers[-1] *= 2
print(numbers)
record = {"n": 1}
record["n"] <<= 6
print(record)
