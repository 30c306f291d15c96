import hashlib
import hmac
import io

print(hashlib.md5(b"hello").hexdigest(), hashlib.sha1(b"hello").hexdigest(), hashlib.sha256(b"hello").hexdigest(), sep="\n")
h = hashlib.sha256()
for part in (b"he", b"l", b"lo"):
    h.update(part)
print(h.hexdigest() == hashlib.sha256(b"hello").hexdigest(), h.name, h.digest_size, h.block_size, h.copy().digest() == h.digest())
print(hashlib.new("sha512", b"x").hexdigest()[:32], hashlib.sha3_256(b"").hexdigest()[:16], hashlib.blake2b(b"a", digest_size=8).hexdigest(), hashlib.shake_128(b"s").hexdigest(8))
print(hashlib.file_digest(io.BytesIO(b"file content"), "md5").hexdigest(), "sha256" in hashlib.algorithms_guaranteed)
print(hmac.new(b"key", b"message", "sha256").hexdigest()[:32], hmac.compare_digest("abc", "abc"), hmac.compare_digest(b"a", b"b"))
for wrong in (lambda: hashlib.sha256("text"), lambda: hashlib.new("nope"), lambda: h.update(5)):
    try:
        wrong()
    except (TypeError, ValueError) as e:
        print(type(e).__name__, str(e)[:70])

def merkle(leaves):
    level = [hashlib.sha256(x).digest() for x in leaves]
    while len(level) > 1:
        level = [hashlib.sha256(b"".join(level[i:i + 2])).digest() for i in range(0, len(level), 2)]
    return level[0].hex()[:16]

print(merkle([b"a", b"b", b"c"]))
