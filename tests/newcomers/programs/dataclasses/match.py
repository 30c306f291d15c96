from dataclasses import dataclass
@dataclass
class Move:
    x: int
    y: int
@dataclass
class Say:
    text: str
def act(c):
    match c:
        case Move(0, y): return f"up {y}"
        case Move(x=x, y=0): return f"right {x}"
        case Say(text) if text: return text.upper()
        case [Move(), *rest]: return f"moves +{len(rest)}"
        case _: return "?"
print([act(c) for c in (Move(0, 2), Move(3, 0), Say("hi"), Say(""), [Move(1, 1), 2, 3])])
