import hmac

for size in (0, 1, 63, 64, 65, 200):
    print(size, hmac.new(bytes(size), b'data', 'sha256').hexdigest()[:16], hmac.digest(bytes(size), b'data', 'sha1').hex()[:16])
for name in ('md5', 'sha1', 'sha224', 'sha384', 'sha512', 'sha3_256', 'blake2b', 'blake2s'):
    h = hmac.new(b'key', b'The quick brown fox', name)
    print(name, h.name, h.digest_size, h.block_size, h.hexdigest()[:20])
tokens = {m: hmac.new(b'k', m.encode(), 'sha256').hexdigest() for m in ('a', 'b')}
print(tokens['a'] != tokens['b'], hmac.compare_digest(tokens['a'], tokens['a']), repr(hmac.new(b'k', digestmod='md5')).startswith('<hmac.HMAC object at'))
h = hmac.new(b'k', digestmod='md5')
before = h.digest()
h.update(b'')
print(before == h.digest(), h.update(b'x'), before == h.digest())
