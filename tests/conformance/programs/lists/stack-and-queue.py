stack = []
for token in "3 4 + 2 * 7 -".split():
    if token.isdigit():
        stack.append(int(token))
    else:
        b, a = stack.pop(), stack.pop()
        stack.append({"+": a + b, "-": a - b, "*": a * b}[token])
    print(token, stack)
line = ["ann", "bob"]
line.append("cid")
print(line.pop(0), line)


def balanced(text):
    pairs = {")": "(", "]": "["}
    open_ones = []
    for c in text:
        if c in "([":
            open_ones.append(c)
        elif c in pairs:
            if not open_ones or open_ones.pop() != pairs[c]:
                return False
    return not open_ones


print([balanced(t) for t in ("([])", "([)]", "((", "", "x(y[z])")])
