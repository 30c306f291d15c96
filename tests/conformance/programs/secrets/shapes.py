import secrets
import string

print(len(secrets.token_bytes()), len(secrets.token_bytes(5)), len(secrets.token_hex(4)), len(secrets.token_urlsafe(16)))
print(all(c in string.hexdigits for c in secrets.token_hex()))
print(all(c in string.ascii_letters + string.digits + '-_' for c in secrets.token_urlsafe(40)))
print(all(0 <= secrets.randbelow(3) < 3 for _ in range(50)), all(secrets.randbits(4) < 16 for _ in range(50)))
password = ''.join(secrets.choice(string.ascii_letters) for _ in range(12))
print(len(password), password.isalpha(), secrets.choice([7]), secrets.compare_digest('x', 'x'))
print(secrets.token_hex() == secrets.token_hex(), type(secrets.SystemRandom()).__mro__[1].__name__)
for wrong in (lambda: secrets.randbelow(0), lambda: secrets.choice([]), lambda: secrets.randbits(-1),
              lambda: secrets.SystemRandom().seed(1), lambda: secrets.SystemRandom().getstate()):
    try:
        print(wrong())
    except (ValueError, IndexError, NotImplementedError) as error:
        print(type(error).__name__, error)
