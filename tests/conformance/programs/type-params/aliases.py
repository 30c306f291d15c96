type Number = int | float
type Pairs[K, V] = list[tuple[K, V]]
type Tree = dict[str, Tree | None]
print(Number, Number.__value__, Number.__name__, Number.__type_params__)
print(Pairs.__type_params__, Pairs.__value__, Pairs[int, str])
print(type(Number).__name__, type(Pairs[int, str]).__name__)
print(Pairs[int, str].__origin__ is Pairs, Pairs[int, str].__args__)
print(Tree.__value__, Number.__module__)
print(Number | None, isinstance(Number, type))
type Lazy = undefined_name
print('made')
try:
    Lazy.__value__
except NameError as error:
    print(error)
undefined_name = bytes
print(Lazy.__value__, Lazy.__value__ is bytes)
for wrong in (lambda: Number[int], lambda: Number(), lambda: isinstance(1, Number)):
    try:
        wrong()
    except TypeError as error:
        print(error)
