print(0x_ff, 0b1_0, 0o1_7, 1_000_000, 0, 00, 0_0, 0XFF, 0B11, 0O7, 1_0.5_0, 1e1_0, 1E5, .5, 5., 1.e3, 1_000j, 0j, 1e-5j, 00.5, 09.5, 0_9.5, 00e1)
for source in ("01", "1__0", "1_", "0x", "0xg", "0b2", "0b", "0o8", "0o", "1_000_", "0b1_", "1e", "1e+", "1.5.2", "1abc", "0x1g", "1_j", "1__0j", "5a", "0_7", "012.5", "09", "1.e", "1._5", "1_.5", "1e_5", "0xfor", "1if 1else 0", "1or 2", "0b12", "0o18", "1jx", "1.5abc", "123name", "1_a", "00_", "0b1 2", "٣", "0777L", "10l"):
    try:
        print(source, eval(source))
    except SyntaxError as error:
        print(source, "|", error.msg, error.offset)
