from enum import Enum, IntEnum, Flag
import pickle

Animal = Enum("Animal", "ANT BEE CAT")
print(list(Animal), Animal.__module__, Animal.BEE.value)
print(list(Enum("Start", ["a", "b"], start=10)), list(Enum("Pairs", [("x", "ex"), ("y", "why")])))
print(list(Enum("FromDict", {"one": 1, "uno": 1})), list(Enum("Comma", "p, q")))
print(IntEnum("I", "A B").B + 1, list(Flag("F", "A B C")), Animal.__qualname__)
K = Enum("K", "V", module="somewhere", qualname="Outer.K", type=str)
print(K.V, K.__module__, K.__qualname__, isinstance(K.V, str))
print(pickle.loads(pickle.dumps(Animal.CAT)) is Animal.CAT)
for wrong in (lambda: Enum("E", 3), lambda: Enum("E", [1, 2]), lambda: Enum("E"), lambda: Enum()):
    try:
        print(wrong())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
