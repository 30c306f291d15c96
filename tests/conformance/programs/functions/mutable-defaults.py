def append_to(item, target=[]):
    target.append(item)
    return target


print(append_to(1), append_to(2), append_to(3, []), append_to(4))
print(append_to.__defaults__)


def safe(item, target=None):
    if target is None:
        target = []
    target.append(item)
    return target


print(safe(1), safe(2))
n = 1


def bound(x=n):
    return x


n = 2
print(bound(), bound.__defaults__, bound(n))


def keyword(*, k={}):
    k[len(k)] = "v"
    return k


keyword()
print(keyword(), keyword.__kwdefaults__)
