class Box:
    def __class_getitem__(cls, item):
        return f"{cls.__name__}[{item!r}]"


class Small(Box):
    pass


class Meta(type):
    def __getitem__(cls, item):
        return f"meta {item}"


class ByMeta(metaclass=Meta):
    def __class_getitem__(cls, item):
        return "never"


print(Box[int], Small["x"], Box[1, 2], Box[1:2], ByMeta[5], list[int], dict[str, int], tuple[int, ...], type[int], list[int][0] if False else "")
for call in (lambda: int[5], lambda: Box()[5], lambda: object[1], lambda: str["a"], lambda: list[int][str], lambda: list[int]("ab"), lambda: type(list[int])(), lambda: Box.__class_getitem__(), lambda: print[1], lambda: list[int].x, lambda: isinstance([], list[int])):
    try:
        print(call())
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)
alias = dict[str, list[int]]
print(alias, alias.__origin__, alias.__args__, alias() == {}, alias == dict[str, list[int]], hash(alias) == hash(dict[str, list[int]]), list[int].append is list.append)
