import binascii

print(binascii.hexlify(b'\x00\xff\x10'), binascii.hexlify(b'abcdef', '-'), binascii.hexlify(b'abcdef', b':', 4), binascii.hexlify(b'abcdef', '.', -4))
print(binascii.unhexlify('00ff10'), binascii.unhexlify(b'AbCd'))
print(binascii.crc32(b'hello'), binascii.crc32(b'lo', binascii.crc32(b'hel')), binascii.crc_hqx(b'hello', 0))
for wrong in ('abc', 'zz', 'é'):
    try:
        binascii.unhexlify(wrong)
    except ValueError as error:
        print(type(error).__name__, error)
