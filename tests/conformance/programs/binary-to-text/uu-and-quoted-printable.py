import binascii

line = binascii.b2a_uu(b'The quick brown fox')
print(line, binascii.a2b_uu(line), binascii.b2a_uu(b'\0\0', backtick=True))
for data in (b'caf\xe9 = 5', b'tabs\tand spaces \n', b'x' * 100, b'.\nend', b'line\r\nline', b'a_b c'):
    quoted = binascii.b2a_qp(data)
    print(quoted, binascii.a2b_qp(quoted) == data, binascii.b2a_qp(data, header=True), binascii.b2a_qp(data, quotetabs=True))
print(binascii.a2b_qp(b'a=3Db=\nc=zz'), binascii.a2b_qp(b'a_b', header=True))
try:
    binascii.b2a_uu(b'x' * 46)
except binascii.Error as error:
    print(error)
