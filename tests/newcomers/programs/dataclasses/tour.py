from dataclasses import dataclass, field, asdict, astuple, replace

@dataclass
class Point:
    x: int
    y: int = 0

@dataclass(order=True, frozen=True)
class Card:
    rank: int
    suit: str = field(compare=False, default="spades")

@dataclass
class Deck:
    cards: list[Card] = field(default_factory=list)
    def __post_init__(self):
        self.size = len(self.cards)

p = Point(1)
print(p, p == Point(1, 0), asdict(p), astuple(p), replace(p, y=5))
print(Card(2) < Card(3, "hearts"), sorted([Card(9), Card(4)]))
try:
    Card(1).rank = 2
except Exception as e:
    print(type(e).__name__, e)
print(Deck([Card(1)]).size, Deck())
