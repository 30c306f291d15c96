import random
import secrets

random.seed(1)
first = secrets.token_hex(8)
random.seed(1)
print(first != secrets.token_hex(8), len(first), secrets.token_bytes(0), secrets.token_hex(0), repr(secrets.token_urlsafe(0)))
r = secrets.SystemRandom()
print(0 <= r.random() < 1, r.getrandbits(8) < 256, r.choice('x'), sorted(r.sample(range(3), 3)), r.randint(5, 5), r.uniform(2, 2), len(r.randbytes(3)))
numbers = {secrets.randbelow(10) for _ in range(200)}
print(numbers == set(range(10)), secrets.DEFAULT_ENTROPY)
for wrong in (lambda: secrets.token_bytes(-1), lambda: secrets.token_hex('x'), lambda: secrets.randbelow(-5), lambda: secrets.randbelow('x'), lambda: secrets.choice({}), lambda: secrets.compare_digest('é', 'e')):
    try:
        print(wrong())
    except (ValueError, TypeError, IndexError) as error:
        print(type(error).__name__)
