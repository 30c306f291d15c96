print(len([1, 2]))


def shadow():
    len = lambda x: "shadow"
    return len([1])


print(shadow(), len("abc"))
sum = 0
for n in range(4):
    sum += n
print(sum)
del sum
print(sum([1, 2, 3]))
list = "not callable now"
try:
    list()
except TypeError as error:
    print(error)
del list
print(list("ab"))
print = print
str = lambda x: "my str"
print(f"{5!s}", str(5))
del str
print(str(5))
