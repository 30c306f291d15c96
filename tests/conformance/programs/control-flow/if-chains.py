def grade(score):
    if score >= 90:
        return "A"
    elif score >= 80:
        return "B"
    elif score >= 70:
        return "C"
    else:
        if score < 0:
            return "invalid"
        return "F"


print([grade(s) for s in (95, 90, 85, 70, 12, -1)])


def fizz(n):
    if n % 15 == 0:
        return "FizzBuzz"
    if n % 3 == 0:
        return "Fizz"
    if n % 5 == 0:
        return "Buzz"
    return str(n)


print(" ".join(fizz(n) for n in range(1, 21)))
year = [y for y in (1900, 2000, 2023, 2024) if y % 4 == 0 and (y % 100 != 0 or y % 400 == 0)]
print(year)
x = 5
if x > 3: print("one line"); print("two statements")
if not x: pass
elif x == 5: print("five")
if (n := x * 2) > 9 and n < 11: print("ten", n)
