from hashlib import blake2b, blake2s

print(blake2b(b'data', digest_size=20).hexdigest(), blake2s(b'data', digest_size=8, key=b'secret').hexdigest())
print(blake2b(b'data', key=b'k' * 64, salt=b'salt', person=b'me').hexdigest()[:32])
print(blake2b.MAX_DIGEST_SIZE, blake2s.MAX_KEY_SIZE, blake2b.SALT_SIZE, blake2s.PERSON_SIZE)
print(blake2b(b'', fanout=2, depth=2, leaf_size=4096, node_offset=1, node_depth=0, inner_size=64, last_node=True).hexdigest()[:32])
for wrong in (dict(digest_size=0), dict(key=b'k' * 65), dict(salt=b's' * 17), dict(person=b'p' * 17)):
    try:
        blake2b(b'', **wrong)
    except ValueError as error:
        print(error)
