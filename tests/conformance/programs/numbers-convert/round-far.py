# round() with more digits than there are, and fewer.
for digits in (2**100, 400, -400, -2**100, 20, -2):
    print(digits, round(123.456, digits), round(-1e300, digits), round(55.0, digits))
