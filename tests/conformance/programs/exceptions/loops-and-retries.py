results = []
for item in ["1", "x", "3", None, "5"]:
    try:
        value = int(item)
    except ValueError:
        results.append("bad text")
        continue
    except TypeError:
        break
    else:
        results.append(value)
    finally:
        results.append("-")
print(results)
n = 0
while True:
    try:
        n += 1
        if n < 3:
            raise ValueError(n)
    except ValueError as error:
        print("again", error)
    else:
        break
print(n)


def first_int(*texts):
    for t in texts:
        try:
            return int(t)
        except ValueError as error:
            last = error
    raise ValueError("none") from last


print(first_int("a", "b", "7"))
try:
    first_int("a", "zz")
except ValueError as error:
    print(error, "<-", error.__cause__)
