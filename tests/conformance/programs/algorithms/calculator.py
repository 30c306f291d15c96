def tokenize(text):
    i = 0
    while i < len(text):
        c = text[i]
        if c.isspace():
            i += 1
        elif c.isdigit() or c == ".":
            j = i
            while j < len(text) and (text[j].isdigit() or text[j] == "."):
                j += 1
            yield float(text[i:j]) if "." in text[i:j] else int(text[i:j])
            i = j
        elif c in "+-*/()^":
            yield c
            i += 1
        else:
            raise SyntaxError(f"unexpected {c!r} at {i}")


class Parser:
    def __init__(self, text):
        self.tokens = [*tokenize(text), None]
        self.at = 0

    def take(self, *wanted):
        if self.tokens[self.at] in wanted:
            self.at += 1
            return self.tokens[self.at - 1]

    def expression(self):
        value = self.term()
        while op := self.take("+", "-"):
            value = value + self.term() if op == "+" else value - self.term()
        return value

    def term(self):
        value = self.factor()
        while op := self.take("*", "/"):
            value = value * self.factor() if op == "*" else value / self.factor()
        return value

    def factor(self):
        if self.take("-"):
            return -self.factor()
        if self.take("("):
            value = self.expression()
            if not self.take(")"):
                raise SyntaxError("missing )")
        else:
            value = self.tokens[self.at]
            if not isinstance(value, (int, float)):
                raise SyntaxError(f"expected a number, got {value!r}")
            self.at += 1
        return value ** self.factor() if self.take("^") else value


for text in ("1 + 2 * 3", "(1 + 2) * 3", "-2 ^ 2", "2 ^ 3 ^ 2", "10 / 4 - 1.5", "((7))", "1 +", "(1", "2 $ 3", "1 / 0"):
    try:
        print(text, "=", Parser(text).expression())
    except (SyntaxError, ZeroDivisionError) as error:
        print(text, "!", type(error).__name__, error)
