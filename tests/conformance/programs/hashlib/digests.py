import hashlib

for name in sorted(hashlib.algorithms_guaranteed):
    for data in (b'', b'abc', b'a' * 56, b'x' * 111, b'y' * 128, bytes(range(256)) * 9):
        h = hashlib.new(name, data)
        print(name, len(data), h.hexdigest(20) if name.startswith('shake') else h.hexdigest())
    print(h.name, h.digest_size, h.block_size)
