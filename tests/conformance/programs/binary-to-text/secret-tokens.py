import secrets

print(len(secrets.token_bytes()), len(secrets.token_hex(8)), len(secrets.token_urlsafe(9)), secrets.randbelow(1))
print(all(0 <= secrets.randbelow(6) < 6 for _ in range(100)), secrets.choice('a'), secrets.randbits(8) < 256)
print(secrets.compare_digest('a', 'a'), secrets.token_hex(16) != secrets.token_hex(16))
try:
    secrets.randbelow(0)
except ValueError as error:
    print(error)
