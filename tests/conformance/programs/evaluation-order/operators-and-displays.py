log = []


def n(x):
    log.append(x)
    return x


n(1) + n(2) * n(3) - n(4)
print(log)
log.clear()
[n(1), n(2)], (n(3), n(4)), {n(5), n(6)}
{n("k1"): n("v1"), n("k2"): n("v2")}
print(log)
log.clear()
n(2) ** n(3) ** n(0)
n(1) < n(2) < n(0) < n(9)
print(log)
log.clear()
n([1, 2, 3])[n(0) : n(2) : n(1)]
n("c") if n(0) else n("d")
print(log)
log.clear()
(lambda a=n("default"): n("body"))()
f"{n('x')}{n('y'):>{n(5)}}"
n(0) or n(1) and n(2)
not n(3)
n(1) in [n(1), n(2)]
print(log)
