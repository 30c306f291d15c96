class Card:
    order = "23456789TJQKA"

    def __init__(self, text):
        self.text = text

    def __lt__(self, other):
        return self.order.index(self.text) < self.order.index(other.text)

    def __repr__(self):
        return self.text


hand = [Card(c) for c in "K2TA9J"]
print(sorted(hand), max(hand), min(hand), hand)
hand.sort(reverse=True)
print(hand)


class Bad:
    def __lt__(self, other):
        raise ValueError("no order")


try:
    sorted([Bad(), Bad()])
except ValueError as error:
    print("sort failed:", error)
items = [3, 1, 2]
try:
    items.sort(key=lambda x: (items.append(x), x)[1])
except ValueError as error:
    print(error)
