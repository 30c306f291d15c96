# Every property of many characters, as a checksum.
import unicodedata as u

def checksum(f):
    total = 0
    for c in range(0, 0x110000, 997):
        for byte in str(f(chr(c))).encode():
            total = (total * 31 + byte) % 4294967291
    return total

print(checksum(lambda c: u.name(c, '')), checksum(u.category), checksum(u.bidirectional), checksum(u.east_asian_width))
print(checksum(u.combining), checksum(u.mirrored), checksum(u.decomposition), checksum(lambda c: u.numeric(c, '')))
