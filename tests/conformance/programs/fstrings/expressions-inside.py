import math

n, text, data = 7, "word", {"a": [1, 2, 3]}
print(f"{n if n > 5 else 0} {not n} {n and text} {-n} {~n} {n ** 2} {n % 4} {n << 2} {n @ 1 if False else n}")
print(f"{data['a'][1:]} {data['a'][-1]} {text[::-1]} {text.upper().center(8, '*')} {math.pi:.3f} {math.sqrt(n):.2f}")
print(f"{(lambda a, b=2: a + b)(1)} {[c for c in text if c != 'o']} {sum(i * i for i in range(n))} {dict(zip('ab', (1, 2)))}")
print(f"{n:d}{text:s}{3 > 2}{3 < n < 9}{'o' in text}{n is None}{text or 'empty'}{(yes := 1) + yes}")
print(f"{1, 2} {*data['a'],} {(1,)} {[*range(3)]} {{**{'x': 1}}} {({**data})} {...} {None}")


def numbers():
    got = yield f"{(yield 1)} and {(yield 2)}"
    print(got)


steps = numbers()
print(next(steps), steps.send("x"), steps.send("y"))
