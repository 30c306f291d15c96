from typing import Generic, TypeVar, TypeVarTuple, Unpack

class Fine[*Ts, T]:
    pass

print(Fine.__type_params__, Fine[int, str, bytes].__args__)
try:
    class Bad[*Ts = *tuple[int], T = int]:
        pass
except TypeError as error:
    print(error)
T = TypeVar('T', default=int)
U = TypeVar('U')
Ts = TypeVarTuple('Ts')
for make in (lambda: Generic[T, U], lambda: Generic[Unpack[Ts], T], lambda: Generic[*Ts, U], lambda: Generic[U, T]):
    try:
        print(make())
    except TypeError as error:
        print(error)
try:
    exec('class Wrong[T = int, U]: ...')
except SyntaxError as error:
    print(error.msg)
