from collections.abc import Iterable, Sized

print(isinstance(5, int | str), isinstance("a", int | str), isinstance(None, int | None), isinstance(2.5, int | None), isinstance(5, (int, (str, list))), isinstance(True, int), issubclass(bool, int | str), issubclass(int, (str, float)), isinstance([], Iterable | Sized), isinstance(5, int | list[int]) if False else "-", isinstance(int, type), isinstance(5, object), isinstance(5, ()), int | str == str | int, int | int, int | None, type(None) | int)
for call in (lambda: isinstance(5, 5), lambda: isinstance(5, "int"), lambda: isinstance(5, [int]), lambda: isinstance(5, list[int]), lambda: isinstance([], list | list[int]), lambda: isinstance(5, (int, "str")), lambda: isinstance("a", (int, "str")), lambda: issubclass(5, int), lambda: issubclass(int, 5), lambda: issubclass(int, list[int]), lambda: isinstance(5, int, str), lambda: issubclass(int, int | list[int]), lambda: isinstance(5, None), lambda: int | 5, lambda: int | "str", lambda: "a" | int, lambda: None | None, lambda: isinstance(), lambda: issubclass("a", str), lambda: int | print, lambda: (int | str)(5), lambda: int & str):
    try:
        print(call())
    except TypeError as error:
        print(error)
union = int | str | list[int]
print(union, union.__args__, type(union).__name__, hash(int | str) == hash(str | int), (int | str)[5] if False else "", list[int] | None, isinstance(1, type(1) | type("")))
