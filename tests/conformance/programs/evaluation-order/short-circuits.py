def t(x):
    print("t", x)
    return True


def f(x):
    print("f", x)
    return False


print(f(1) and t(2) or t(3))
print(t(1) or f(2) and f(3))
print(not (f(1) or f(2)))
print(all(f(i) for i in range(3)), any(t(i) for i in range(3)))
print(f(1) if f(2) else t(3))
if f("a") or t("b") and not f("c"):
    print("yes")
while t("once"):
    break
assert t("assert"), f("message not evaluated")
x = None
print(x and x.attribute, x is None or x.attribute)
