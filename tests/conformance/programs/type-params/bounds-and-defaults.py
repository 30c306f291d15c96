calls = []

def note(x):
    calls.append(x)
    return int

def box[T: note('bound') = note('default'), *Ts = *tuple[int, str], **P = [int]]():
    pass

print(calls)
T, Ts, P = box.__type_params__
print(T.__bound__, calls)
print(T.__default__, calls)
print(T.__bound__, calls)
print(Ts.__default__, P.__default__, Ts.has_default(), P.has_default())
def plain[A, B: str](a: A, b: B): ...
A, B = plain.__type_params__
from typing import NoDefault
print(A.__default__ is NoDefault, NoDefault, A.has_default(), B.__bound__, A.__bound__)
type Alias[X = int] = list[X]
print(Alias.__type_params__[0].__default__, Alias.__value__)
def bad[T: 1 / 0](): ...
try:
    bad.__type_params__[0].__bound__
except ZeroDivisionError as error:
    print('lazy', error)
