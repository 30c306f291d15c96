print(1 < 2 < 3, 1 < 3 < 2, 1 == 1.0 == True, 3 > 2 >= 2 != 5, 1 < 2 > 1, not 1 == 2, not (1 == 2), 5 in [5] == True, (5 in [5]) == True, 1 in [1] in [[1]])
print(-2 ** 2, 2 ** -1, 2 ** 3 ** 2, -3 // 2, -3 % 2, ~5 + 1, 1 + 2 << 3, 1 << 2 + 3, 7 & 3 == 3, (7 & 3) == 3, 1 | 2 ^ 3 & 4, not 0 + 1, 5 - 3 - 1, 2 * 3 % 4, 100 / 10 / 2, 1 if 0 else 2 if 0 else 3)
print(True or False and False, (True or False) and False, not True or True, 1 and 2 or 3, 0 or [] or "last", "" and 1 / 0, None or not None, lambda: 1 if True else 2)  if False else None
print([] or {} or (), 1 < 2 and 2 < 1, "a" < "b" < "c", 1 is 1.0 is 1 if False else "-", +-+-5, - -5, ~~7, not not 5, 3 .real, 3.0.real, 3..real)
x = 5
print(0 < (x := x + 1) < 10, x, x < 10 or 1 / 0, -x ** 2, (-x) ** 2, 2 ** x - 1, 10 - -x, x if x > 3 else -x, [x, -x][x < 0])
