from enum import Enum, IntEnum

class Answer(Enum):
    YES = "yes"
    NO = "no"

    @classmethod
    def _missing_(cls, value):
        if isinstance(value, str):
            for member in cls:
                if member.value == value.lower():
                    return member
        if value is None:
            return cls.NO
        if value == "wrong type":
            return 5
        if value == "boom":
            raise RuntimeError("inside")
        return None

print(Answer("YES"), Answer("No"), Answer(None), Answer("yes") is Answer.YES)
for value in ("maybe", 42, "boom"):
    try:
        print(Answer(value))
    except (ValueError, TypeError, RuntimeError) as e:
        print(type(e).__name__, e, "| context:", repr(e.__context__))

class Code(IntEnum):
    OK = 0

    @classmethod
    def _missing_(cls, value):
        return cls.OK

print(Code(77))
class Ignored(Enum):
    _ignore_ = ["i", "names"]
    names = vars()
    for i in range(3):
        names[f"N{i}"] = i

print(list(Ignored), hasattr(Ignored, "i"))
