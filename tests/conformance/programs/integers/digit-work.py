n = 9876543210123456789
digits = []
while n:
    n, d = divmod(n, 10)
    digits.append(d)
print(digits, sum(digits), digits[::-1] == [int(c) for c in "9876543210123456789"])


def to_base(n, base):
    alphabet = "0123456789abcdefghijklmnopqrstuvwxyz"
    if n < 0:
        return "-" + to_base(-n, base)
    return (to_base(n // base, base) if n >= base else "") + alphabet[n % base]


for base in (2, 3, 16, 36):
    text = to_base(2**40 + 12345, base)
    print(base, text, int(text, base))
print(to_base(-255, 16))
