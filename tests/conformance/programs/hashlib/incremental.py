import hashlib

h = hashlib.sha256()
for word in ('to', ' be', ' or', ' not'):
    h.update(word.encode())
other = h.copy()
h.update(b' to be')
print(h.hexdigest() == hashlib.sha256(b'to be or not to be').hexdigest())
print(other.hexdigest() == hashlib.sha256(b'to be or not').hexdigest(), h.digest() == bytes.fromhex(h.hexdigest()))
for wrong in (lambda: hashlib.md5('text'), lambda: hashlib.new('nothing'), lambda: h.update('x'), lambda: h.update(5)):
    try:
        wrong()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
