out = []
for i in range(5):
    if i == 1:
        continue
    for j in range(5):
        if j == 2:
            break
        if (i + j) % 2:
            continue
        out.append((i, j))
    if i == 3:
        break
print(out, i, j)
n = 10
while n:
    n -= 1
    if n % 3:
        continue
    print(n, end=" ")
print()
count = 0
while True:
    count += 1
    try:
        if count == 2:
            continue
        if count == 4:
            break
    finally:
        print("finally", count)
print(count)
for i in range(3):
    i *= 10
    print(i, end=",")
print(i)
